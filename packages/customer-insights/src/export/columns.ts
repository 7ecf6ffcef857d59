import type { ListedCustomer } from '../client/types.ts'

/** What an export can hold of a customer; the names are those of the file, and stay. */
export const EXPORT_COLUMNS = [
  'id',
  'name',
  'email',
  'phone',
  'spending_tier',
  'frequency_tier',
  'lifecycle_stage',
  'marketing_tags',
  'total_bookings',
  'total_spent',
  'average_booking_value',
  'currency',
  'booking_frequency_per_month',
  'first_booking_date',
  'last_booking_date',
  'last_visit',
  'days_since_last_visit',
  'as_of',
  'favorite_game',
  'favorite_game_id',
  'preferred_venue',
  'preferred_venue_id',
  'favorite_category',
] as const

export type ExportColumn = (typeof EXPORT_COLUMNS)[number]

/** What a mailing or a report needs. */
export const DEFAULT_EXPORT_COLUMNS: readonly ExportColumn[] = [
  'name',
  'email',
  'phone',
  'spending_tier',
  'frequency_tier',
  'lifecycle_stage',
  'marketing_tags',
  'total_bookings',
  'total_spent',
  'average_booking_value',
  'currency',
  'last_visit',
  'favorite_game',
  'preferred_venue',
]

/** What holds for a whole export. */
export interface ExportContext {
  as_of: string
  currency: string
}

export type ExportValue = string | number | null | string[]

/** A customer's value of a column: money and counts as numbers, days as `YYYY-MM-DD`, tiers by their key. */
export function exportValue(customer: ListedCustomer, column: ExportColumn, context: ExportContext): ExportValue {
  switch (column) {
    case 'currency':
    case 'as_of':
      return context[column]
    case 'favorite_game':
    case 'preferred_venue':
    case 'favorite_category':
      return customer[column]?.name ?? null
    case 'favorite_game_id':
      return customer.favorite_game?.id ?? null
    case 'preferred_venue_id':
      return customer.preferred_venue?.id ?? null
    default:
      return customer[column]
  }
}

/** Those of `columns` that there are, each once, in the order of the file. */
export function toExportColumns(columns: readonly string[]): ExportColumn[] {
  return EXPORT_COLUMNS.filter(column => columns.includes(column))
}
