import type { AuditAction, AuditFilter } from '../../client/types.ts'
import { dayStart } from '../shared/dayStart.ts'

/** What an `AuditLog` shows: what fits every key given. Plain data, to keep in an address. */
export interface AuditLogFilter {
  action?: readonly AuditAction[] | undefined
  /** A user id. */
  actor?: string | undefined
  customer_id?: string | undefined
  /** The first day, `YYYY-MM-DD` in the provider's time zone. */
  from?: string | undefined
  /** The last day, itself included. */
  to?: string | undefined
}

export const isFiltered = (filter: AuditLogFilter): boolean => Object.values(filter).some(value => value !== undefined)

/** As the database is asked: moments instead of days, the end without itself. */
export function toAuditFilter({ from, to, ...rest }: AuditLogFilter, timeZone: string): AuditFilter {
  return {
    ...rest,
    ...(from !== undefined && { from: dayStart(from, timeZone) }),
    ...(to !== undefined && { to: dayStart(dayAfter(to), timeZone) }),
  }
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}
