import type { ReactNode } from 'react'
import type { CustomerSort, ListedCustomer } from '../../../client/types.ts'

/** The columns that a `CustomerList` brings, in their order. */
export const CUSTOMER_COLUMNS = [
  'customer',
  'segments',
  'stage',
  'total_spent',
  'last_visit',
  'bookings',
  'average',
  'favorite_game',
  'preferred_venue',
  'tags',
] as const

export type CustomerColumnId = (typeof CUSTOMER_COLUMNS)[number]

/** A column of the host's own. */
export interface CustomerColumn {
  /** Kept in states and saved views, so it should not change. */
  id: string
  /** In the head of the table, in the menu of columns, and before the value where rows are cards. */
  header: string
  /** What a row shows. Rows have one height, and are made anew while the reader scrolls: keep it small and quick. */
  cell: (customer: ListedCustomer) => ReactNode
  /** `end` for numbers. Default `start`. */
  align?: 'start' | 'end' | undefined
  /** At least so wide, in rem; what room is left is shared out in proportion. Default 10. */
  width?: number | undefined
  /** What pressing its head sorts by. */
  sort?: CustomerSort | undefined
  /** Not shown until the reader chooses it. */
  hidden?: boolean | undefined
}

/** Columns by name, and the host's own among them. */
export type CustomerColumns = readonly (CustomerColumnId | CustomerColumn)[]
