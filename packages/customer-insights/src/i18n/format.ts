import { type CalendarFormatters, createCalendarFormatters } from './calendar.ts'
import { lazy, sameSpaces, usableLocale, usableZone } from './intl.ts'

/** Where and in what the reader counts. */
export interface FormatOptions {
  /** BCP 47, e.g. "en-GB". */
  locale: string
  /** IANA, e.g. "Europe/Berlin"; used for instants. Dates (`YYYY-MM-DD`) are days already and never shift. */
  timeZone: string
  /** ISO 4217, e.g. "EUR". */
  currency: string
}

/** Numbers and dates as text. Each answers the same on a server and in a browser. */
export interface Formatters extends CalendarFormatters {
  /** 1234.5 -> "$1,234.50" */
  money: (value: number) => string
  /** 1234.5 -> "$1,235": for headlines, where cents are noise. */
  wholeMoney: (value: number) => string
  /** 1234500 -> "$1.2M": for the axis of a chart. */
  compactMoney: (value: number) => string
  /** 1204 -> "1,204" */
  number: (value: number) => string
  /** 0.666 -> "0.67" */
  decimal: (value: number) => string
  /** ["a", "b", "c"] -> "a, b, and c" */
  list: (items: readonly string[]) => string
  /** How many times as much: 4.21 -> "4.2" */
  factor: (value: number) => string
  /** How far from another: 3.2 -> "+320%", -0.25 -> "-25%" */
  difference: (share: number) => string
  /** A share: 0.124 -> "12.4%" */
  percent: (share: number) => string
  /** "2026-02-15", or an instant -> "Feb 15, 2026" */
  date: (value: string | Date) => string
  /** Days in the past: 0 -> "today", 12 -> "12 days ago", -3 -> "in 3 days" */
  relativeDays: (daysAgo: number) => string
  /** Seconds in the past: 40 -> "40 seconds ago", 7200 -> "2 hours ago", 200000 -> "2 days ago" */
  ago: (seconds: number) => string
  /** Of a wait, rounded up: 7.2 -> "8 seconds", 200 -> "4 minutes" */
  duration: (seconds: number) => string
}

const cache = new Map<string, Formatters>()
/** A page uses a handful; a server must not keep one for each locale that ever asked. */
const CACHE_SIZE = 50

/** The formatters of a locale, zone and currency; the same object for the same options. */
export function createFormatters(options: FormatOptions): Formatters {
  const key = `${options.locale}|${options.timeZone}|${options.currency}`
  const known = cache.get(key)
  if (known) return known
  const formatters = build(options)
  if (cache.size >= CACHE_SIZE) cache.clear()
  cache.set(key, formatters)
  return formatters
}

/** The largest that is not too large for a moment in the past. */
const UNITS: readonly (readonly [number, Intl.RelativeTimeFormatUnit])[] = [
  [31_557_600, 'year'],
  [2_629_800, 'month'],
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
]

const DAY = /^\d{4}-\d{2}-\d{2}$/

function build(options: FormatOptions): Formatters {
  const { locale, timeZone, currency } = options
  const numbers = (style: Intl.NumberFormatOptions) =>
    stable(lazy(() => new Intl.NumberFormat(usableLocale(locale), style)))
  // A code that Intl refuses must not take the host's page down: the bare code then stands before the number.
  const amounts = (style: Intl.NumberFormatOptions): ((value: number) => string) => {
    if (/^[a-z]{3}$/i.test(currency)) {
      const amount = numbers({ ...style, style: 'currency', currency, signDisplay: 'negative' })
      return value => signInPlace(amount(value))
    }
    const plain = numbers({ minimumFractionDigits: 2, maximumFractionDigits: 2, ...style })
    return value => `${currency} ${plain(value)}`.trim()
  }
  const dates = (zone: string) =>
    lazy(() => new Intl.DateTimeFormat(usableLocale(locale), { dateStyle: 'medium', timeZone: usableZone(zone) }))
  const day = dates('UTC')
  const instant = dates(timeZone)
  const amountOf = (unit: 'second' | 'minute' | 'hour') => numbers({ style: 'unit', unit, unitDisplay: 'long' })
  const [seconds, minutes, hours] = [amountOf('second'), amountOf('minute'), amountOf('hour')]
  const relative = lazy(() => new Intl.RelativeTimeFormat(usableLocale(locale), { numeric: 'auto' }))

  const conjunction = lazy(() => new Intl.ListFormat(usableLocale(locale), { type: 'conjunction' }))

  return {
    ...createCalendarFormatters(options),
    money: amounts({}),
    wholeMoney: amounts({ minimumFractionDigits: 0, maximumFractionDigits: 0 }),
    compactMoney: amounts({ notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 }),
    number: numbers({ maximumFractionDigits: 0 }),
    decimal: numbers({ minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    list: items => conjunction().format(items),
    factor: numbers({ maximumFractionDigits: 1 }),
    difference: numbers({ style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' }),
    percent: numbers({
      style: 'percent',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
      signDisplay: 'negative',
    }),
    date: value => {
      const isDay = typeof value === 'string' && DAY.test(value)
      const date = new Date(value)
      if (Number.isNaN(date.getTime())) return String(value)
      return sameSpaces((isDay ? day : instant)().format(date))
    },
    relativeDays: daysAgo => sameSpaces(relative().format(-daysAgo || 0, 'day')),
    ago: seconds => {
      const [size, unit] = UNITS.find(([least]) => Math.abs(seconds) >= least) ??
        UNITS[UNITS.length - 1] ?? [1, 'second']
      return sameSpaces(relative().format(-Math.floor(seconds / size) || 0, unit))
    },
    duration: wait => {
      const rounded = Math.ceil(wait)
      if (rounded < 60) return seconds(rounded)
      return rounded < 3600 ? minutes(Math.ceil(rounded / 60)) : hours(Math.ceil(rounded / 3600))
    },
  }
}

function stable(format: () => Intl.NumberFormat): (value: number) => string {
  return value => sameSpaces(format().format(value))
}

/** "US$" in a text from right to left: its sign would stand before its letters. */
function signInPlace(text: string): string {
  return text.includes('\u200f') ? text.replace(/[A-Z]+\p{Sc}/u, '$&\u200e') : text
}
