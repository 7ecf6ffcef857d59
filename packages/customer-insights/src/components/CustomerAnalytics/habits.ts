import type { CustomerAnalyticsResult } from '../../client/types.ts'
import type { Daypart } from '../../i18n/messages/analytics.ts'

type HeatmapCell = CustomerAnalyticsResult['heatmap'][number]

/** When a customer comes, as far as there is a habit. */
export type Habit =
  | { kind: 'weekday and daypart'; weekday: number; daypart: Daypart }
  | { kind: 'daypart'; daypart: Daypart }
  | { kind: 'weekday'; weekday: number }
  | { kind: 'weekends' }
  | { kind: 'none' }
  /** Fewer bookings than make a habit. */
  | { kind: 'too few' }

const FEWEST = 3

/** Half of the bookings or more: what one may call "mostly". The more exact habit wins. */
export function toHabit(cells: readonly HeatmapCell[]): Habit {
  const total = sum(cells)
  if (total < FEWEST) return { kind: 'too few' }
  const isMost = (bookings: number) => bookings * 2 >= total

  const both = most(cells, ({ weekday, hour }) => `${weekday} ${daypartOf(hour)}`)
  if (isMost(both.bookings)) {
    const { weekday, hour } = both.cell
    return { kind: 'weekday and daypart', weekday, daypart: daypartOf(hour) }
  }
  const byWeekday = most(cells, ({ weekday }) => String(weekday))
  if (isMost(byWeekday.bookings)) return { kind: 'weekday', weekday: byWeekday.cell.weekday }
  const byDaypart = most(cells, ({ hour }) => daypartOf(hour))
  if (isMost(byDaypart.bookings)) return { kind: 'daypart', daypart: daypartOf(byDaypart.cell.hour) }
  // Two days of seven: half of the bookings there would be little.
  if (sum(cells.filter(({ weekday }) => weekday >= 6)) * 3 >= total * 2) return { kind: 'weekends' }
  return { kind: 'none' }
}

export function daypartOf(hour: number): Daypart {
  if (hour < 5 || hour >= 22) return 'night'
  if (hour < 12) return 'morning'
  return hour < 17 ? 'afternoon' : 'evening'
}

const sum = (cells: readonly HeatmapCell[]) => cells.reduce((bookings, cell) => bookings + cell.bookings, 0)

/** The group with most bookings, and one of its cells; the earliest in the week of those with as many. */
function most(cells: readonly HeatmapCell[], groupOf: (cell: HeatmapCell) => string) {
  const groups = new Map<string, { cell: HeatmapCell; bookings: number }>()
  for (const cell of cells) {
    const group = groups.get(groupOf(cell))
    if (group) group.bookings += cell.bookings
    else groups.set(groupOf(cell), { cell, bookings: cell.bookings })
  }
  return [...groups.values()].reduce((first, second) => (second.bookings > first.bookings ? second : first))
}
