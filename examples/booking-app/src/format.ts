import { business } from './business.ts'

const { locale, timeZone, currency } = business

const pounds = new Intl.NumberFormat(locale, { style: 'currency', currency })
const days = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short', year: 'numeric' })
const weekdays = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'short', day: 'numeric', month: 'short' })
const times = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
/** Swedish dates are ISO dates. */
const isoDates = new Intl.DateTimeFormat('sv-SE', { timeZone })

/** "£34.00" */
export const money = (amount: number): string => pounds.format(amount)
/** "22 Nov 2026" */
export const date = (instant: string): string => days.format(new Date(instant))
/** "Sun 22 Nov" */
export const shortDate = (instant: string): string => weekdays.format(new Date(instant)).replace(',', '')
/** "18:45", at the venue. */
export const time = (instant: string): string => times.format(new Date(instant))
/** "2026-11-22", at the venue. */
export const isoDate = (instant: Date): string => isoDates.format(instant)

/** The instant at which a clock at the venue shows this date and time. */
export function atVenue(day: string, clock: string): string {
  const asIfUtc = Date.parse(`${day}T${clock}:00Z`)
  const shown = Date.parse(`${isoDate(new Date(asIfUtc))}T${time(new Date(asIfUtc).toISOString())}:00Z`)
  return new Date(asIfUtc - (shown - asIfUtc)).toISOString()
}
