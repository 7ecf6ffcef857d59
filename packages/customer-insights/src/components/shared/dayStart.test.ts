import { expect, it } from 'vitest'
import { dayStart } from './dayStart.ts'

it.each([
  ['2026-02-15', 'UTC', '2026-02-15T00:00:00.000Z'],
  ['2026-02-15', 'Asia/Tokyo', '2026-02-14T15:00:00.000Z'],
  ['2026-02-15', 'America/New_York', '2026-02-15T05:00:00.000Z'],
  ['2026-07-15', 'Europe/Berlin', '2026-07-14T22:00:00.000Z'],
  // The clocks go forward, and back, on that day: it begins before.
  ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
  ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00.000Z'],
  ['2026-10-26', 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
  // The clocks go forward at midnight: the day begins at one o'clock.
  ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
  ['2026-02-15', 'No/Such_Zone', '2026-02-15T00:00:00.000Z'],
])('%s begins in %s at %s', (day, timeZone, moment) => {
  expect(dayStart(day, timeZone)).toBe(moment)
})
