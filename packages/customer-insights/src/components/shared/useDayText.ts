import { useCustomerInsightsContext } from '../../provider/context.ts'
import { dateInZone } from '../../provider/dateInZone.ts'

/** A day as "Last visit Feb 1, 2026", by the words given; as "Upcoming Mar 1, 2026" where it lies ahead. */
export function useDayText(): (day: string, past: (date: string) => string) => string {
  const { asOf, timeZone, messages, formatters } = useCustomerInsightsContext()
  return (day, past) => {
    const text = formatters.date(day)
    return day > (asOf ?? dateInZone(new Date(), timeZone)) ? messages.upcoming(text) : past(text)
  }
}
