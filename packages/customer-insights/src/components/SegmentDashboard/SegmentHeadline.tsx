import type { ReactNode } from 'react'
import type { CustomerSegments } from '../../client/types.ts'
import { SegmentGlyph } from '../shared/SegmentGlyph.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { SegmentName } from './SegmentName.tsx'

/** The whole in one line: how many, what they bring in, and who is slipping away. */
export function SegmentHeadline({ segments }: { segments: CustomerSegments }) {
  const { messages, formatters } = useInsightsUi()
  const { totals } = segments
  const atRisk = segments.lifecycle_stages.find(({ stage }) => stage === 'at-risk')
  const label = messages.lifecycleStage['at-risk']
  return (
    <dl className="ci-SegmentDashboard-totals">
      <Total label={messages.customersColumn} value={formatters.number(totals.count)}>
        {messages.bookings(totals.bookings, formatters.number(totals.bookings))}
      </Total>
      <Total label={messages.revenueColumn} value={formatters.wholeMoney(totals.total_spent)}>
        {totals.count > 0 &&
          messages.segmentation.revenueEach(formatters.wholeMoney(totals.total_spent / totals.count))}
      </Total>
      <Total label={messages.averageColumn} value={formatters.money(totals.average_booking_value)}>
        {totals.count > 0 && messages.segmentation.bookingsEach(formatters.decimal(totals.bookings / totals.count))}
      </Total>
      {atRisk && (
        <Total label={messages.segmentation.needAttention} value={formatters.number(atRisk.count)}>
          <span className="ci-SegmentDashboard-attention" data-segment="at-risk">
            <SegmentGlyph segment="at-risk" />
            <SegmentName
              label={label}
              selection={{ dimension: 'lifecycle_stage', value: 'at-risk', label }}
              text={atRisk.count > 0 ? undefined : messages.segmentation.noneAtRisk}
            />
          </span>
        </Total>
      )}
    </dl>
  )
}

function Total({ label, value, children }: { label: string; value: string; children: ReactNode }) {
  return (
    <div className="ci-SegmentDashboard-total">
      <dt className="ci-SegmentDashboard-label">{label}</dt>
      <dd className="ci-SegmentDashboard-number">
        <span data-bone="">{value}</span>
      </dd>
      <dd className="ci-SegmentDashboard-detail">
        {typeof children === 'string' ? <span data-bone="">{children}</span> : children}
      </dd>
    </div>
  )
}
