import type { ReactNode } from 'react'
import type { BookingFilter } from '../BookingHistory/filter.ts'

/** The sections there are, in their order. */
export const CUSTOMER_SECTIONS = [
  'overview',
  'games',
  'venues',
  'history',
  'marketing',
  'analytics',
  'privacy',
] as const

export type CustomerSectionName = (typeof CUSTOMER_SECTIONS)[number]

/** What a section is given to show the customer, and to agree with the others on what is chosen. */
export interface CustomerSectionContext {
  customerId: string
  /** The date for which to answer, `YYYY-MM-DD`; undefined: today. */
  asOf: string | undefined
  /** By what the booking history is filtered. */
  filter: BookingFilter
  onFilterChange: (filter: BookingFilter) => void
  /** Level for headings within the section. */
  headingLevel: 4 | 5
}

/** A section of the host's own. With the key of one of ours it takes its place, if that one is left out. */
export interface CustomerSection {
  key: string
  /** Its heading. */
  title: string
  render: (context: CustomerSectionContext) => ReactNode
  /** A `main` section directly before an `aside` shares the row with it where there is room; `full` by default. */
  width?: 'full' | 'main' | 'aside' | undefined
}

/** Where a section stands in the two columns: an aside only beside a main one, so that no column stays empty. */
export function columnsOf(widths: readonly CustomerSection['width'][]): ('full' | 'main' | 'aside')[] {
  return widths.map((width, index) => {
    if (width === 'main' && widths[index + 1] === 'aside') return 'main'
    if (width === 'aside' && widths[index - 1] === 'main') return 'aside'
    return 'full'
  })
}
