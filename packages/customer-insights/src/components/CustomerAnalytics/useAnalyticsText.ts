import type { CustomerAnalyticsResult } from '../../client/types.ts'
import { daysBetween } from '../shared/daysBetween.ts'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { toHabit } from './habits.ts'

/** What the charts show, each in a sentence. */
export function useAnalyticsText(analytics: CustomerAnalyticsResult) {
  const { messages, formatters } = useInsightsUi()
  const words = messages.analytics
  const { months, heatmap } = analytics
  const period = words.months(months.length, formatters.number(months.length))
  const bookings = months.reduce((sum, month) => sum + month.bookings, 0)

  const spending = () => {
    const total = months.reduce((sum, month) => sum + month.total_spent, 0)
    const best = months.reduce<(typeof months)[number] | null>(
      (first, second) => (second.total_spent > (first?.total_spent ?? 0) ? second : first),
      null,
    )
    if (best) {
      const amount = formatters.money(best.total_spent)
      return words.spendingText(formatters.money(total), period, formatters.month(best.month), amount)
    }
    return total === 0 ? words.noSpending(period) : words.spendingTotal(formatters.money(total), period)
  }

  const frequency = () => {
    const count = messages.bookings(bookings, formatters.number(bookings))
    const [first] = months
    if (!first || bookings < 2) return words.frequencyOnce(count, period)
    const days = Math.max(1, Math.round((daysBetween(`${first.month}-01`, analytics.as_of) + 1) / bookings))
    const weeks = Math.round(days / 7)
    return words.frequencyText(
      count,
      period,
      days < 14 ? words.everyDays(days, formatters.number(days)) : words.everyWeeks(weeks, formatters.number(weeks)),
    )
  }

  const habits = () => {
    if (heatmap.length === 0 && bookings > 0) return words.noTimes
    const habit = toHabit(heatmap)
    switch (habit.kind) {
      case 'weekday and daypart':
        return words.mostlyOn[habit.daypart](formatters.weekday(habit.weekday))
      case 'daypart':
        return words.mostly[habit.daypart]
      case 'weekday':
        return words.mostlyWeekday(formatters.weekday(habit.weekday))
      case 'weekends':
        return words.mostlyWeekends
      case 'none':
        return words.noHabit
      case 'too few':
        return words.tooFew
    }
  }

  return { spending: spending(), frequency: frequency(), habits: habits() }
}
