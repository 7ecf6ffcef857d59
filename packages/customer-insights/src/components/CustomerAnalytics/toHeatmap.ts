import type { CustomerAnalyticsResult } from '../../client/types.ts'

/** A week by hours, from the earliest with a booking to the latest. */
export interface Heatmap {
  /** Each weekday, in the order of the reader's week. */
  rows: { weekday: number; cells: { hour: number; bookings: number }[] }[]
  /** Bookings of the fullest cell. */
  most: number
}

/** So that a single hour is no wide bar. */
const FEWEST_HOURS = 8

export function toHeatmap(cells: CustomerAnalyticsResult['heatmap'], firstWeekday: number): Heatmap {
  const hours = cells.map(({ hour }) => hour)
  const last = Math.max(...hours)
  const first = Math.max(0, Math.min(Math.min(...hours), last - FEWEST_HOURS + 1))
  const count = Math.max(last - first + 1, FEWEST_HOURS)
  const bookings = new Map(cells.map(cell => [`${cell.weekday} ${cell.hour}`, cell.bookings]))
  return {
    most: Math.max(...cells.map(cell => cell.bookings)),
    rows: Array.from({ length: 7 }, (_, day) => {
      const weekday = ((firstWeekday - 1 + day) % 7) + 1
      const cells = Array.from({ length: count }, (_, index) => ({
        hour: first + index,
        bookings: bookings.get(`${weekday} ${first + index}`) ?? 0,
      }))
      return { weekday, cells }
    }),
  }
}
