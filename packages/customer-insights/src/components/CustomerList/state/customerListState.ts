import { hashKey } from '@tanstack/react-query'
import { CUSTOMER_SORTS, type CustomerFilter, type CustomerSort } from '../../../client/types.ts'
import { cleanFilter, isRecord } from './cleanFilter.ts'

/**
 * What a reader has chosen in a `CustomerList`. Plain data: it may be kept in an address, in storage, in a database.
 */
export interface CustomerListState {
  /** `{}`: everyone. */
  filter: CustomerFilter
  sort: CustomerSort
  descending: boolean
  /** Ids of the columns shown, in any order. Left out: those shown by default. */
  columns?: readonly string[] | undefined
}

/** As a host may give it: what is left out is the default. */
export type PartialCustomerListState = Partial<CustomerListState>

/** Everyone, the biggest spenders first. */
export const DEFAULT_STATE: CustomerListState = { filter: {}, sort: 'total_spent', descending: true }

/** The direction in which a sort begins: numbers and dates with the largest, names with A. */
export const beginsDescending = (sort: CustomerSort): boolean => sort !== 'name'

const MAX_COLUMNS = 60

/** A whole state out of whatever was found; what makes no sense becomes the default. */
export function cleanState(found: unknown): CustomerListState {
  if (!isRecord(found)) return DEFAULT_STATE
  const sort = CUSTOMER_SORTS.find(known => known === found.sort) ?? DEFAULT_STATE.sort
  const descending = typeof found.descending === 'boolean' ? found.descending : beginsDescending(sort)
  const columns = cleanColumns(found.columns)
  return { filter: cleanFilter(found.filter), sort, descending, ...(columns && { columns }) }
}

function cleanColumns(found: unknown): string[] | null {
  if (!Array.isArray(found)) return null
  const ids = found.filter((id): id is string => typeof id === 'string' && id !== '' && id.length <= 100)
  return ids.length > 0 ? [...new Set(ids)].slice(0, MAX_COLUMNS) : null
}

export const isFiltered = ({ filter }: CustomerListState): boolean => Object.keys(filter).length > 0

/** Whether both show the same customers in the same order and columns. */
export function isSameState(one: CustomerListState, other: CustomerListState): boolean {
  return hashKey([sorted(one)]) === hashKey([sorted(other)])
}

/** With its lists in order: `['vip', 'high']` says the same as `['high', 'vip']`. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.toSorted()
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sorted(inner)]))
}
