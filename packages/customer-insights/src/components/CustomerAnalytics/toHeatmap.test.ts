import { expect, it } from 'vitest'
import { toHeatmap } from './toHeatmap.ts'

const cells = [
  { weekday: 1, hour: 19, bookings: 2 },
  { weekday: 7, hour: 10, bookings: 5 },
]

it.each([
  [1, [1, 2, 3, 4, 5, 6, 7]],
  [6, [6, 7, 1, 2, 3, 4, 5]],
  [7, [7, 1, 2, 3, 4, 5, 6]],
])('a week that begins on day %i', (first, weekdays) => {
  const { rows } = toHeatmap(cells, first)
  expect(rows.map(row => row.weekday)).toEqual(weekdays)
  const booked = rows.flatMap(({ weekday, cells }) =>
    cells.filter(cell => cell.bookings > 0).map(({ hour, bookings }) => ({ weekday, hour, bookings })),
  )
  expect(booked).toEqual(expect.arrayContaining(cells))
  expect(booked).toHaveLength(2)
})
