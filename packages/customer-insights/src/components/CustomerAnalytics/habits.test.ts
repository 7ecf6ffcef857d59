import { expect, it } from 'vitest'
import { daypartOf, toHabit } from './habits.ts'

/** As "5@19 x3": weekday, hour, bookings. */
const cells = (text: string) =>
  text.split(', ').map(cell => {
    const [weekday, hour, bookings] = cell.split(/[@x ]+/).map(Number)
    return { weekday: weekday ?? 0, hour: hour ?? 0, bookings: bookings ?? 0 }
  })

it.each([
  ['5@19 x3, 5@20 x2, 2@10 x4', { kind: 'weekday and daypart', weekday: 5, daypart: 'evening' }],
  ['5@10 x2, 5@14 x2, 5@19 x2, 2@10 x3', { kind: 'weekday', weekday: 5 }],
  ['1@19 x2, 2@20 x2, 3@18 x2, 4@10 x2', { kind: 'daypart', daypart: 'evening' }],
  ['6@10 x2, 6@18 x2, 7@14 x2, 7@18 x2, 1@10 x1, 2@14 x2', { kind: 'weekends' }],
  ['1@10 x1, 2@14 x1, 3@18 x1, 4@23 x1, 5@10 x1', { kind: 'none' }],
  ['5@19 x2', { kind: 'too few' }],
] as const)('%s', (text, habit) => {
  expect(toHabit(cells(text))).toEqual(habit)
})

it('has nothing to say of nothing', () => {
  expect(toHabit([])).toEqual({ kind: 'too few' })
})

it('parts the day at 5, 12, 17 and 22', () => {
  expect([4, 5, 11, 12, 16, 17, 21, 22].map(daypartOf)).toEqual([
    'night',
    'morning',
    'morning',
    'afternoon',
    'afternoon',
    'evening',
    'evening',
    'night',
  ])
})
