import type { Messages } from '../../i18n/messages.ts'
import { type Dimension, type SegmentEntry, type SegmentMeasure, shareBy } from './dimensions.ts'

export type SegmentColumnId = 'customers' | 'reachable' | 'share' | 'bookings' | 'revenue' | 'average' | 'days'

/** Null: the order of the tiers. */
export type SegmentSort = { column: SegmentColumnId; direction: 'descending' | 'ascending' } | null

export interface SegmentColumn {
  id: SegmentColumnId
  label: string
  /** Null where there is nothing to measure. */
  value: (entry: SegmentNumbers) => number | null
  /** The formatter for its numbers. */
  format: 'number' | 'money' | 'percent'
}

/** What a row is made of: a segment, or all customers. */
export type SegmentNumbers = Omit<SegmentEntry, 'segment' | 'label' | 'selection'>

/** The columns of numbers. Days since the last visit only where they are known, or will be (`lastVisits`). */
export function tableColumns(
  dimensions: readonly Dimension[],
  measure: SegmentMeasure,
  lastVisits: boolean,
  messages: Messages,
  /** With whom a channel reaches, also while that is not known; otherwise where it is. */
  reachable = false,
): SegmentColumn[] {
  const days: SegmentColumn = {
    id: 'days',
    label: messages.segmentation.daysColumn,
    value: entry => entry.average_days_since_last_visit,
    format: 'number',
  }
  const hasDays = lastVisits || dimensions.some(({ entries }) => entries.some(entry => days.value(entry) !== null))
  const reached: SegmentColumn = {
    id: 'reachable',
    label: messages.consent.reachable,
    value: entry => entry.reachable,
    format: 'number',
  }
  const hasReached = reachable || dimensions.some(({ entries }) => entries.some(entry => entry.reachable !== null))
  return [
    { id: 'customers', label: messages.customersColumn, value: entry => entry.count, format: 'number' },
    ...(hasReached ? [reached] : []),
    {
      id: 'share',
      label: measure === 'customers' ? messages.shareColumn : messages.segmentation.revenueShareColumn,
      value: entry => shareBy(measure, entry),
      format: 'percent',
    },
    { id: 'bookings', label: messages.bookingsColumn, value: entry => entry.bookings, format: 'number' },
    { id: 'revenue', label: messages.revenueColumn, value: entry => entry.total_spent, format: 'money' },
    { id: 'average', label: messages.averageColumn, value: entry => entry.average_booking_value, format: 'money' },
    ...(hasDays ? [days] : []),
  ]
}

/** By a column; those without a value last, whichever the direction. */
export function sortEntries(
  entries: SegmentEntry[],
  columns: readonly SegmentColumn[],
  sort: SegmentSort,
): SegmentEntry[] {
  const value = columns.find(column => column.id === sort?.column)?.value
  if (!sort || !value) return entries
  const sign = sort.direction === 'ascending' ? 1 : -1
  const rank = (entry: SegmentEntry) => {
    const number = value(entry)
    return number === null ? Number.POSITIVE_INFINITY : sign * number
  }
  return entries.toSorted((a, b) => rank(a) - rank(b) || 0)
}
