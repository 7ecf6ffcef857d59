/** A part of the day: before noon, until 5 PM, until 10 PM, and after. */
export type Daypart = 'morning' | 'afternoon' | 'evening' | 'night'

/** What a customer's bookings tell over time. */
export interface AnalyticsMessages {
  period: string
  /** The choices of the period: "3 months", and what is on the button. */
  months: (count: number, text: string) => string
  empty: { title: string; description: string }

  // Spending by month
  spending: string
  /** "$1,240.00 in 12 months, most in Feb 2026: $320.00" */
  spendingText: (total: string, months: string, best: string, bestAmount: string) => string
  /** Where no month stands out, e.g. after refunds. */
  spendingTotal: (total: string, months: string) => string
  /** Nothing was paid in the period. */
  noSpending: (months: string) => string

  // Visits by month
  frequency: string
  /** "9 bookings in 12 months, one every 6 weeks or so" */
  frequencyText: (bookings: string, months: string, interval: string) => string
  /** One booking has no interval. */
  frequencyOnce: (bookings: string, months: string) => string
  /** "40 days", "6 weeks" */
  everyDays: (count: number, text: string) => string
  everyWeeks: (count: number, text: string) => string

  // Days and times
  habits: string
  /** Both the day and the time of day stand out; `weekday` as "Friday". */
  mostlyOn: Record<Daypart, (weekday: string) => string>
  mostly: Record<Daypart, string>
  mostlyWeekday: (weekday: string) => string
  mostlyWeekends: string
  noHabit: string
  /** Too few bookings to speak of a habit. */
  tooFew: string
  /** The host keeps days without times. */
  noTimes: string
  /** A cell of the heatmap: "Friday, 7 PM" */
  dayAndHour: (weekday: string, hour: string) => string

  // Tables
  month: string
  bookings: string
  spent: string
  weekday: string
  hour: string
  showTable: string
  showChart: string
  /** The library that draws could not be fetched. */
  chartFailed: string
}
