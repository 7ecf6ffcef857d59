import type { CustomerAnalyticsResult } from '../../client/types.ts'

/** A week by hours, from the earliest with a booking to the latest. */
export interface Heatmap {
  /** Each weekday, Monday first. */
  rows: { weekday: number; cells: { hour: number; bookings: number }[] }[]
  /** Bookings of the fullest cell. */
  most: number
}

/** So that a single hour is no wide bar. */
const FEWEST_HOURS = 8

export function toHeatmap(cells: CustomerAnalyticsResult['heatmap']): Heatmap {
  const hours = cells.map(({ hour }) => hour)
  const last = Math.max(...hours)
  const first = Math.max(0, Math.min(Math.min(...hours), last - FEWEST_HOURS + 1))
  const count = Math.max(last - first + 1, FEWEST_HOURS)
  const bookings = new Map(cells.map(cell => [`${cell.weekday} ${cell.hour}`, cell.bookings]))
  return {
    most: Math.max(...cells.map(cell => cell.bookings)),
    rows: Array.from({ length: 7 }, (_, day) => ({
      weekday: day + 1,
      cells: Array.from({ length: count }, (_, index) => ({
        hour: first + index,
        bookings: bookings.get(`${day + 1} ${first + index}`) ?? 0,
      })),
    })),
  }
}
