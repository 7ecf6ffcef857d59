/** A day as the number of days since 1970-01-01: sums and comparisons stay plain arithmetic. */
export type Day = number

const DAY_MS = 86_400_000

/** @param date ISO `YYYY-MM-DD` */
export function toDay(date: string): Day {
  const time = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(time)) throw new RangeError(`not a date: ${date} (expected YYYY-MM-DD)`)
  return time / DAY_MS
}

export function isoDate(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** 0 is Sunday. */
export function weekday(day: Day): number {
  return (((day + 4) % 7) + 7) % 7
}

/** The minutes after local midnight at which a game can start. */
export const SLOTS = [600, 705, 810, 915, 1020, 1125, 1230] as const
export type Slot = (typeof SLOTS)[number]

const WEEKDAY_DEMAND = [1.5, 0.35, 0.4, 0.5, 0.65, 1.5, 2.4] as const
const MONTH_DEMAND = [0.8, 0.95, 0.9, 1.05, 0.95, 0.8, 1, 1.1, 0.8, 1.15, 1, 1.5] as const

/** British school holidays as month-day ranges, near enough for sample data. */
const SCHOOL_HOLIDAYS = [
  ['02-12', '02-20'],
  ['03-30', '04-13'],
  ['05-25', '05-31'],
  ['07-22', '09-01'],
  ['10-22', '10-31'],
  ['12-19', '12-31'],
  ['01-01', '01-04'],
] as const

export function isSchoolHoliday(day: Day): boolean {
  const monthDay = isoDate(day).slice(5)
  return SCHOOL_HOLIDAYS.some(([from, to]) => monthDay >= from && monthDay <= to)
}

export function isWeekend(day: Day): boolean {
  return weekday(day) % 6 === 0
}

/** How sought-after a day is; 0 when the doors are shut. */
export function dayDemand(day: Day): number {
  const date = isoDate(day)
  if (date.endsWith('-12-25')) return 0
  const month = MONTH_DEMAND[Number(date.slice(5, 7)) - 1] ?? 1
  const week = WEEKDAY_DEMAND[weekday(day)] ?? 1
  return month * (isSchoolHoliday(day) && !isWeekend(day) ? week + 0.8 : week)
}

/** Evenings are sought after; on a school day the doors open after lunch. */
export function slotDemand(day: Day, slot: Slot): number {
  const free = isWeekend(day) || isSchoolHoliday(day)
  if (slot < 800) return free ? 0.7 : 0
  if (slot < 1000) return free ? 1.2 : 0.35
  return 1.8
}

/** The offset of a zone from UTC at a moment, in minutes. */
function offsetMinutes(format: Intl.DateTimeFormat, time: number): number {
  const parts = Object.fromEntries(format.formatToParts(time).map(part => [part.type, Number(part.value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts
  return (Date.UTC(year, month - 1, day, hour, minute) - time) / 60_000
}

/** Turns a local day and minute into an instant of the zone. Opening hours are far from the hours that clocks skip. */
export function createClock(timeZone: string): (day: Day, minutes: number) => string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  return (day, minutes) => {
    const local = day * DAY_MS + minutes * 60_000
    const guess = local - offsetMinutes(format, local) * 60_000
    return new Date(local - offsetMinutes(format, guess) * 60_000).toISOString()
  }
}
