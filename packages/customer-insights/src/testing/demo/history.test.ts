import { PGlite } from '@electric-sql/pglite'
import { describe, expect, test } from 'vitest'
import { hostSources } from '../../sql/sources.generated.ts'
import { generateBookingHistory } from './history.ts'
import { loadDemoData } from './load.ts'
import type { BookingHistory } from './types.ts'

const to = '2026-11-22'
const dayOf = (time: string) => Math.floor(Date.parse(time) / 86_400_000)
const today = dayOf(to)

/** How many customers each word of the glossary applies to, with the default thresholds. */
function census({ customers, bookings }: BookingHistory): Map<string, number> {
  const counted = bookings.filter(({ status }) => status === 'completed' || status === 'confirmed')
  const words = customers.flatMap(({ id }) => {
    const own = counted.filter(booking => booking.customer_id === id)
    if (own.length === 0) return ['unsegmented']
    const spent = own.reduce((sum, booking) => sum + booking.total_amount, 0)
    const days = own.map(booking => dayOf(booking.booking_date))
    const [first, last] = [Math.min(...days), Math.max(...days)]
    return [
      spent > 1000 ? 'vip' : spent >= 500 ? 'high' : spent >= 100 ? 'medium' : 'low',
      own.length > 10 ? 'frequent' : own.length >= 5 ? 'regular' : own.length >= 2 ? 'occasional' : 'one-time',
      today - first < 30 ? 'new' : today - last < 90 ? 'active' : today - last <= 180 ? 'at-risk' : 'churned',
    ]
  })
  return words.reduce((counts, word) => counts.set(word, (counts.get(word) ?? 0) + 1), new Map<string, number>())
}

describe('generateBookingHistory', () => {
  const history = generateBookingHistory({ to })

  test('the same seed and dates give the same rows, another seed others', () => {
    expect(generateBookingHistory({ to })).toEqual(history)
    expect(generateBookingHistory({ to, seed: 2 })).not.toEqual(history)
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'seed %i: every stage and tier has its believable part of the customers',
    seed => {
      const counts = census(generateBookingHistory({ to, seed }))
      const share = (word: string) => (counts.get(word) ?? 0) / 240
      const expected: [word: string, min: number, max: number][] = [
        ['vip', 0.03, 0.14],
        ['high', 0.12, 0.4],
        ['medium', 0.35, 0.6],
        ['low', 0.08, 0.25],
        ['frequent', 0.015, 0.12],
        ['regular', 0.15, 0.35],
        ['occasional', 0.25, 0.5],
        ['one-time', 0.2, 0.4],
        ['new', 0.05, 0.18],
        ['active', 0.28, 0.52],
        ['at-risk', 0.06, 0.22],
        ['churned', 0.2, 0.42],
        ['unsegmented', 0.02, 0.09],
      ]
      const outside = expected.filter(([word, min, max]) => share(word) < min || share(word) > max)
      expect(outside.map(([word]) => `${word}: ${counts.get(word)}`)).toEqual([])
    },
  )

  test('rows refer to each other, and a booking is for a game of its venue at its price', () => {
    const { venues, games, customers, bookings } = history
    const gameById = new Map(games.map(game => [game.id, game]))
    const customerById = new Map(customers.map(customer => [customer.id, customer]))
    const venueIds = new Set(venues.map(({ id }) => id))
    for (const booking of bookings) {
      const game = gameById.get(booking.game_id)
      expect(booking.venue_id).toBe(game?.venue_id)
      expect(venueIds).toContain(booking.venue_id)
      expect(booking.total_amount).toBe((game?.price ?? 0) * booking.players)
      const customer = customerById.get(booking.customer_id)
      expect(customer && customer.created_at <= booking.created_at).toBe(true)
    }
    const ids = [venues, games, customers, bookings].flat().map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(customers.map(({ email }) => email)).size).toBe(customers.length)
  })

  test('two years up to today and some weeks ahead; only what is ahead is still to come', () => {
    const days = history.bookings.map(({ booking_date }) => dayOf(booking_date))
    expect(Math.min(...days)).toBeGreaterThanOrEqual(today - 730)
    expect(Math.min(...days)).toBeLessThan(today - 600)
    expect(Math.max(...days)).toBeGreaterThan(today + 14)
    expect(Math.max(...days)).toBeLessThanOrEqual(today + 42)
    for (const { status, booking_date, created_at } of history.bookings) {
      if (status === 'confirmed') expect(dayOf(booking_date)).toBeGreaterThanOrEqual(today)
      if (status === 'completed' || status === 'no_show') expect(dayOf(booking_date)).toBeLessThan(today)
      expect(dayOf(created_at)).toBeLessThan(today)
      expect(created_at < booking_date).toBe(true)
    }
  })

  test('a room takes one group at a time, within opening hours of its time zone, never at Christmas', () => {
    const { bookings } = generateBookingHistory({ to: '2026-07-01', timeZone: 'Europe/London' })
    const rooms = bookings.map(({ game_id, booking_date }) => `${game_id} ${booking_date}`)
    expect(new Set(rooms).size).toBe(rooms.length)
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })
    const hours = new Set(bookings.map(({ booking_date }) => clock.format(new Date(booking_date))))
    expect([...hours].sort()).toEqual(['10:00', '11:45', '13:30', '15:15', '17:00', '18:45', '20:30'])
    expect(bookings.filter(({ booking_date }) => booking_date.includes('-12-25'))).toEqual([])
  })

  test('weekends and December are the busiest', () => {
    const bookings = [1, 2, 3, 4].flatMap(seed => generateBookingHistory({ to, seed }).bookings)
    const count = (chosen: (date: Date) => boolean) =>
      bookings.filter(({ booking_date }) => chosen(new Date(booking_date))).length
    const saturdays = count(date => date.getUTCDay() === 6)
    const mondays = count(date => date.getUTCDay() === 1)
    expect(saturdays).toBeGreaterThan(2 * mondays)
    const december = count(date => date.toISOString().startsWith('2025-12'))
    const november = count(date => date.toISOString().startsWith('2025-11'))
    expect(december).toBeGreaterThan(november)
  })

  test('a number of customers and a period of its own', () => {
    const small = generateBookingHistory({ from: '2026-01-01', to: '2026-03-31', customers: 20 })
    expect(small.customers).toHaveLength(20)
    expect(Math.min(...small.bookings.map(({ booking_date }) => dayOf(booking_date)))).toBeGreaterThanOrEqual(
      dayOf('2026-01-01'),
    )
    expect(() => generateBookingHistory({ from: '2026-03-31', to: '2026-01-01' })).toThrow(RangeError)
    expect(() => generateBookingHistory({ to: 'yesterday' })).toThrow(/not a date: yesterday/)
  })

  test('fits the tables of sql/host', async () => {
    const db = await PGlite.create()
    const tables = hostSources.filter(({ path }) => /0[1-4]0_/.test(path))
    await db.exec(tables.map(({ sql }) => sql).join('\n'))
    await loadDemoData(db, history)
    for (const table of ['venues', 'games', 'customers', 'bookings'] as const) {
      const { rows } = await db.query<{ n: number }>(`select count(*)::int as n from public.${table}`)
      expect(rows).toEqual([{ n: history[table].length }])
    }
    const { rows } = await db.query<{ sum: string }>('select sum(total_amount) from public.bookings')
    const sum = history.bookings.reduce((total, { total_amount }) => total + total_amount, 0)
    expect(Number(rows[0]?.sum)).toBe(sum)
    await db.close()
  })
})
