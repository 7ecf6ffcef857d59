import type { FormatOptions } from './format.ts'
import { lazy, sameSpaces, usableLocale, usableZone } from './intl.ts'

/** Months, weekdays and times of day as text. */
export interface CalendarFormatters {
  /** "2026-02" -> "Feb 2026" */
  month: (month: string) => string
  /** "2026-02" -> "Feb": where the year stands beside it. */
  monthName: (month: string) => string
  /** "2026" -> "2026", in the locale's digits */
  year: (year: string) => string
  /** ISO weekday: 5 -> "Friday" */
  weekday: (weekday: number) => string
  /** ISO weekday: 5 -> "Fri" */
  shortWeekday: (weekday: number) => string
  /** The ISO weekday that a week begins with: 1 in Germany, 7 in Japan, 6 in Egypt. */
  firstWeekday: number
  /** Hour of the day: 19 -> "7 PM" */
  hour: (hour: number) => string
  /**
   * Time of day of a start as the host keeps it: an instant in the reader's zone, a local time as it stands; null for
   * a date. "2026-02-15T19:30:00Z" -> "7:30 PM"
   */
  time: (startsAt: string) => string | null
}

export function createCalendarFormatters({ locale, timeZone }: FormatOptions): CalendarFormatters {
  const dates = (style: Intl.DateTimeFormatOptions, zone = 'UTC') => {
    const format = lazy(() => new Intl.DateTimeFormat(usableLocale(locale), { ...style, timeZone: usableZone(zone) }))
    return (value: Date, unreadable: string) =>
      Number.isNaN(value.getTime()) ? unreadable : sameSpaces(format().format(value))
  }
  const month = dates({ month: 'short', year: 'numeric' })
  const monthName = dates({ month: 'short' })
  const year = dates({ year: 'numeric' })
  const weekday = dates({ weekday: 'long' })
  const shortWeekday = dates({ weekday: 'short' })
  const hour = dates({ hour: 'numeric' })
  const localTime = dates({ hour: 'numeric', minute: '2-digit' })
  const instantTime = dates({ hour: 'numeric', minute: '2-digit' }, timeZone)

  return {
    firstWeekday: firstWeekdayOf(locale),
    month: value => month(new Date(`${value}-01T00:00:00Z`), value),
    monthName: value => monthName(new Date(`${value}-01T00:00:00Z`), value),
    year: value => year(new Date(`${value}-01-01T00:00:00Z`), value),
    // The first of January 2024 is a Monday.
    weekday: value => weekday(new Date(Date.UTC(2024, 0, value)), String(value)),
    shortWeekday: value => shortWeekday(new Date(Date.UTC(2024, 0, value)), String(value)),
    hour: value => hour(new Date(Date.UTC(2024, 0, 1, value)), String(value)),
    time: startsAt => {
      if (!/\d[T ]\d/.test(startsAt)) return null
      const hasZone = /(Z|[+-]\d\d(:?\d\d)?)$/i.test(startsAt)
      return hasZone
        ? instantTime(new Date(startsAt), startsAt)
        : localTime(new Date(`${startsAt.replace(' ', 'T')}Z`), startsAt)
    },
  }
}

/** A method by now, once a getter, and unknown to some browsers. */
interface WithWeek {
  getWeekInfo?: () => { firstDay: number }
  weekInfo?: { firstDay: number }
}

/** Where Intl does not tell, Monday, as ISO 8601 has it. */
function firstWeekdayOf(locale: string): number {
  const known: Intl.Locale & WithWeek = new Intl.Locale(usableLocale(locale))
  return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1
}
