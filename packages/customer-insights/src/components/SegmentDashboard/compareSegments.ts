import type { SegmentEntry } from './dimensions.ts'

/** What two segments are compared by, in the order in which it is shown. */
export const COMPARED_MEASURES = [
  'customers',
  'share',
  'bookings',
  'revenue',
  'revenueShare',
  'average',
  'bookingsPerCustomer',
  'revenuePerCustomer',
  'daysSinceLastVisit',
] as const

export type ComparedMeasure = (typeof COMPARED_MEASURES)[number]

/** One measure of two segments. Null where a segment has nobody to measure. */
export interface ComparedValues {
  measure: ComparedMeasure
  first: number | null
  second: number | null
  /** `first` / `second` - 1; null where that means nothing. */
  difference: number | null
}

export function compareSegments(first: SegmentEntry, second: SegmentEntry): ComparedValues[] {
  return COMPARED_MEASURES.map(measure => {
    const [a, b] = [measured(first, measure), measured(second, measure)]
    return { measure, first: a, second: b, difference: a === null || b === null || b <= 0 ? null : a / b - 1 }
  })
}

function measured(entry: SegmentEntry, measure: ComparedMeasure): number | null {
  const each = (total: number) => (entry.count > 0 ? total / entry.count : null)
  switch (measure) {
    case 'customers':
      return entry.count
    case 'share':
      return entry.share
    case 'bookings':
      return entry.bookings
    case 'revenue':
      return entry.total_spent
    case 'revenueShare':
      return entry.revenueShare
    case 'average':
      return entry.bookings > 0 ? entry.average_booking_value : null
    case 'bookingsPerCustomer':
      return each(entry.bookings)
    case 'revenuePerCustomer':
      return each(entry.total_spent)
    case 'daysSinceLastVisit':
      return entry.average_days_since_last_visit
  }
}

/** A difference worth a sentence. */
export interface Finding {
  measure: 'average' | 'bookingsPerCustomer' | 'revenuePerCustomer'
  larger: 'first' | 'second'
  /** How many times the smaller one; above 1. */
  factor: number
}

/** Below this two segments are as good as the same. */
const WORTH_SAYING = 1.1

const SAID = ['revenuePerCustomer', 'average', 'bookingsPerCustomer'] as const

/** What tells two segments apart, in an order that reads well; empty where they hardly differ. */
export function findDifferences(compared: readonly ComparedValues[]): Finding[] {
  return SAID.flatMap(measure => {
    const values = compared.find(each => each.measure === measure)
    if (!values || values.first === null || values.second === null) return []
    const [first, second] = [values.first, values.second]
    if (first <= 0 || second <= 0) return []
    const factor = Math.max(first, second) / Math.min(first, second)
    return factor < WORTH_SAYING ? [] : [{ measure, larger: first > second ? 'first' : 'second', factor } as const]
  })
}
