'use client'

import { useId } from 'react'
import type { Segment } from '../shared/SegmentGlyph.tsx'
import { SegmentGlyph } from '../shared/SegmentGlyph.tsx'
import { useControlled } from '../shared/useControlled.ts'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { type ComparedMeasure, type ComparedValues, compareSegments, findDifferences } from './compareSegments.ts'
import { type SegmentEntry, toDimensions } from './dimensions.ts'
import { SegmentName } from './SegmentName.tsx'
import { SegmentPart, type SegmentPartProps } from './SegmentPart.tsx'
import { SegmentPicker } from './SegmentPicker.tsx'

/** Two segments to compare. */
export type SegmentPair = readonly [first: Segment, second: Segment]

export interface SegmentComparisonProps extends Omit<SegmentPartProps, 'measure'> {
  /** Which two. Default: the reader chooses, beginning with VIP and low spend. */
  pair?: SegmentPair | undefined
  onPairChange?: ((pair: SegmentPair) => void) | undefined
  /** Level of the heading. Default: 3. */
  headingLevel?: 3 | 4 | undefined
}

/** Two segments side by side, and in words what tells them apart. */
export function SegmentComparison(props: SegmentComparisonProps) {
  const { segments, skeleton, pair, onPairChange, headingLevel, ...part } = props
  return (
    <SegmentPart {...part} name="ci-SegmentComparison-part" asOf={segments.as_of}>
      <SegmentComparisonView {...{ segments, skeleton, pair, onPairChange, headingLevel }} />
    </SegmentPart>
  )
}

type SegmentComparisonViewProps = Pick<
  SegmentComparisonProps,
  'segments' | 'skeleton' | 'pair' | 'onPairChange' | 'headingLevel'
>

export const DEFAULT_PAIR: SegmentPair = ['vip', 'low']

export function SegmentComparisonView(props: SegmentComparisonViewProps) {
  const { segments, skeleton = false, pair: given, onPairChange, headingLevel = 3 } = props
  const { messages } = useInsightsUi()
  const words = messages.segmentation
  const id = useId()
  const [pair, setPair] = useControlled(given, DEFAULT_PAIR, onPairChange)
  const entries = toDimensions(segments, messages).flatMap(dimension => dimension.entries.filter(isSegment))
  const first = entries.find(({ segment }) => segment === pair[0])
  const second = entries.find(({ segment }) => segment === pair[1])
  if (!first || !second) return null

  const options = entries.map(({ segment, label }) => ({ value: segment, label }))
  const Heading = `h${headingLevel}` as const
  return (
    <section className="ci-SegmentDashboard-section" aria-labelledby={id}>
      <header className="ci-SegmentComparison-header">
        <Heading className="ci-SegmentDashboard-subtitle" id={id}>
          {words.sideBySide}
        </Heading>
        <div className="ci-SegmentComparison-pickers">
          <SegmentPicker
            label={words.firstSegment}
            value={first.segment}
            options={options}
            onChange={segment => setPair([segment, pair[1]])}
            disabled={skeleton}
          />
          <SegmentPicker
            label={words.secondSegment}
            value={second.segment}
            options={options}
            onChange={segment => setPair([pair[0], segment])}
            disabled={skeleton}
          />
        </div>
      </header>
      <Findings first={first} second={second} />
      <ComparisonTable first={first} second={second} labelledBy={id} />
    </section>
  )
}

type ComparedEntry = SegmentEntry & { segment: Segment }

const isSegment = (entry: SegmentEntry): entry is ComparedEntry => entry.segment !== 'unsegmented'

interface TwoSegments {
  first: ComparedEntry
  second: ComparedEntry
}

function Findings({ first, second }: TwoSegments) {
  const { messages, formatters } = useInsightsUi()
  const words = messages.segmentation
  const nobody = [first, second].find(({ count }) => count === 0)
  const findings = findDifferences(compareSegments(first, second))
  const sentences = nobody
    ? [words.saysNothing(nobody.label)]
    : findings.length === 0
      ? [words.saysSame(first.label, second.label)]
      : findings.map(({ measure, larger, factor }) => {
          const [more, less] = larger === 'first' ? [first, second] : [second, first]
          return words.says[measure](more.label, formatters.factor(factor), less.label)
        })
  return (
    <div role="status">
      <ul className="ci-SegmentComparison-findings">
        {sentences.map(sentence => (
          <li key={sentence} className="ci-SegmentComparison-finding">
            <bdi data-bone="">{sentence}</bdi>
          </li>
        ))}
      </ul>
    </div>
  )
}

function ComparisonTable({ first, second, labelledBy }: TwoSegments & { labelledBy: string }) {
  const { messages } = useInsightsUi()
  const words = messages.segmentation
  const rows = compareSegments(first, second).filter(values => values.first !== null || values.second !== null)
  return (
    <table className="ci-SegmentComparison-table" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th className="ci-SegmentComparison-measure" scope="col">
            <span className="ci-VisuallyHidden-root">{words.measureColumn}</span>
          </th>
          {[first, second].map((entry, index) => (
            <th key={index === 0 ? 'first' : 'second'} className="ci-SegmentComparison-head" scope="col">
              <span className="ci-SegmentComparison-name">
                <SegmentGlyph segment={entry.segment} />
                <SegmentName label={entry.label} selection={entry.selection} />
              </span>
            </th>
          ))}
          <th className="ci-SegmentComparison-head" scope="col">
            {words.differenceColumn}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(values => (
          <ComparisonRow key={values.measure} values={values} />
        ))}
      </tbody>
    </table>
  )
}

function ComparisonRow({ values }: { values: ComparedValues }) {
  const { messages, formatters } = useInsightsUi()
  const words = messages.segmentation
  const show: Record<ComparedMeasure, [label: string, format: (value: number) => string]> = {
    customers: [messages.customersColumn, formatters.number],
    share: [messages.shareColumn, formatters.percent],
    bookings: [messages.bookingsColumn, formatters.number],
    revenue: [messages.revenueColumn, formatters.wholeMoney],
    revenueShare: [words.revenueShareColumn, formatters.percent],
    average: [messages.averageColumn, formatters.money],
    bookingsPerCustomer: [words.bookingsPerCustomer, formatters.decimal],
    revenuePerCustomer: [words.revenuePerCustomer, formatters.wholeMoney],
    daysSinceLastVisit: [words.daysColumn, formatters.number],
  }
  const [label, format] = show[values.measure]
  const cell = (value: number | null) => (value === null ? '–' : format(value))
  const differs = values.difference === null ? '–' : formatters.difference(values.difference)
  return (
    <tr>
      <th className="ci-SegmentComparison-measure" scope="row">
        {label}
      </th>
      {[cell(values.first), cell(values.second), differs].map((text, index) => (
        <td
          key={['first', 'second', 'difference'][index]}
          className="ci-SegmentComparison-number"
          data-muted={index === 2 ? '' : undefined}
        >
          <span data-bone="">{text}</span>
        </td>
      ))}
    </tr>
  )
}
