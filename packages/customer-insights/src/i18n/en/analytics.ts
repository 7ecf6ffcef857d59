import type { AnalyticsMessages } from '../messages/analytics.ts'
import { plural } from './plural.ts'

export const analytics: AnalyticsMessages = {
  period: 'Period',
  months: plural('month', 'months'),
  empty: {
    title: 'No bookings in this period',
    description: 'Spending, visits and favourite times appear here. Choose a longer period to look further back.',
  },

  spending: 'Spending',
  spendingText: (total, months, best, bestAmount) => `${total} in ${months}, most in ${best}: ${bestAmount}`,
  spendingTotal: (total, months) => `${total} in ${months}`,
  noSpending: months => `Nothing spent in ${months}`,

  frequency: 'Visits',
  frequencyText: (bookings, months, interval) => `${bookings} in ${months}, about one every ${interval}`,
  frequencyOnce: (bookings, months) => `${bookings} in ${months}`,
  everyDays: plural('day', 'days'),
  everyWeeks: plural('week', 'weeks'),

  habits: 'Favourite days and times',
  mostlyOn: {
    morning: weekday => `Mostly ${weekday} mornings`,
    afternoon: weekday => `Mostly ${weekday} afternoons`,
    evening: weekday => `Mostly ${weekday} evenings`,
    night: weekday => `Mostly ${weekday} nights`,
  },
  mostly: {
    morning: 'Mostly in the morning, on different days',
    afternoon: 'Mostly in the afternoon, on different days',
    evening: 'Mostly in the evening, on different days',
    night: 'Mostly at night, on different days',
  },
  mostlyWeekday: weekday => `Mostly on ${weekday}s, at different times`,
  mostlyWeekends: 'Mostly at weekends, at different times',
  noHabit: 'Different days and times, without a habit',
  tooFew: 'Too few bookings to tell a habit',
  noTimes: 'Bookings are kept by day, without a time, so there is nothing to show here.',
  dayAndHour: (weekday, hour) => `${weekday}, ${hour}`,

  month: 'Month',
  bookings: 'Bookings',
  spent: 'Spent',
  weekday: 'Weekday',
  hour: 'Time',
  showTable: 'Show as table',
  showChart: 'Show as chart',
  chartFailed: 'The chart could not be loaded.',
}
