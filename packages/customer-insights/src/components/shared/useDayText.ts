import { useInsightsUi } from './useInsightsUi.ts'
import { useToday } from './useToday.ts'

/** A day as "Last visit Feb 1, 2026", by the words given; as "Upcoming Mar 1, 2026" where it lies ahead. */
export function useDayText(): (day: string, past: (date: string) => string) => string {
  const { messages, formatters } = useInsightsUi()
  const today = useToday()
  return (day, past) => {
    const text = formatters.date(day)
    return day > today ? messages.upcoming(text) : past(text)
  }
}
