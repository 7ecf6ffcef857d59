import { actAs, type TokenClaims } from '@customer-insights/local-supabase'
import { testDatabase } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { beforeEach, describe, expect, test } from 'vitest'
import { installed } from './support/bundle.ts'
import { cents, dayIn, decimal } from './support/oracle.ts'
import { randomSource } from './support/random.ts'

/** One customer's bookings: page by page, and by month and hour. */

const staff: TokenClaims = { role: 'authenticated', app_metadata: { role: 'staff' } }
const id = (kind: string, n: number) => `00000000-0000-4000-8000-00000000${kind}${String(n).padStart(3, '0')}`
const anna = id('c', 1)
const games = [id('a', 1), id('a', 2)]
const venues = [id('b', 1), id('b', 2)]
const uncounted = new Set(['cancelled', 'no_show'])

interface Raw {
  id: string
  game: string | null
  venue: string | null
  starts: Date | null
  status: string | null
  amount: string | null
}

interface Listed {
  id: string
  starts_at: string | null
  booking_date: string | null
  game: { id: string; name: string } | null
  venue: { id: string; name: string } | null
  status: string | null
  amount: number
  is_counted: boolean
  is_upcoming: boolean
}

interface Counted {
  status: string | null
  bookings: number
}

let client: Client

beforeEach(async () => {
  const database = await testDatabase({ template: installed })
  client = await database.connect()
  await client.query(
    `insert into public.venues (id, name) select v, 'Venue ' || n
    from unnest($1::uuid[]) with ordinality as v (v, n)`,
    [venues],
  )
  await client.query(
    `insert into public.games (id, name) select g, 'Game ' || n
    from unnest($1::uuid[]) with ordinality as g (g, n)`,
    [games],
  )
  await client.query(`insert into public.customers (id, name) values ('${anna}', 'Anna'), ('${id('c', 2)}', 'Ben')`)
  await client.query(`insert into public.bookings (customer_id, booking_date, total_amount)
    values ('${id('c', 2)}', now(), 1)`)
})

/** Random bookings of Anna, many at the same moment and some without one. */
async function fill(seed: number, count: number, moments: readonly (Date | null)[]): Promise<Raw[]> {
  const random = randomSource(seed)
  const bookings = Array.from(
    { length: count },
    (_, n): Raw => ({
      id: id('d', (n * 7) % 1000),
      game: random.pick([...games, null]),
      venue: random.pick([...venues, null]),
      starts: random.pick(moments),
      status: random.pick(['confirmed', 'Cancelled', 'no_show', null]),
      amount: random.pick(['10', '49.99', null, '-5']),
    }),
  )
  await client.query(
    `insert into public.bookings (id, customer_id, game_id, venue_id, booking_date, status, total_amount)
     select b.id, $1, b.game, b.venue, b.starts, b.status, b.amount
     from jsonb_to_recordset($2::jsonb) as b (
       id uuid, game uuid, venue uuid, starts timestamptz, status text, amount numeric)`,
    [anna, JSON.stringify(bookings)],
  )
  return bookings
}

const call = async (name: string, args: Record<string, unknown>) => {
  const names = Object.keys(args)
  const list = names.map((key, n) => `${key} => $${n + 1}`).join(', ')
  const { rows } = await actAs(client, staff, () =>
    client.query(`select public.${name}(${list}) as answer`, Object.values(args)),
  )
  return rows[0].answer
}

async function pages(args: Record<string, unknown>) {
  const all = [await call('get_customer_bookings', { customer_id: anna, ...args })]
  while (all.at(-1).next) {
    all.push(await call('get_customer_bookings', { customer_id: anna, ...args, after: all.at(-1).next }))
    if (all.length > 300) throw new Error('The pages do not end.')
  }
  return all
}

describe('get_customer_bookings', () => {
  const now = Date.now()
  const moments = [null, null, ...[-400, -30, -1, -0.001, 1, 20].map(days => new Date(now + days * 86_400_000))]

  test('latest first, undated last, ties by id, whatever the size of the page and the filter', async () => {
    const bookings = await fill(3, 120, moments)
    const compare = (a: Raw, b: Raw) =>
      Number(a.starts === null) - Number(b.starts === null) ||
      Number(b.starts) - Number(a.starts) ||
      (a.id < b.id ? 1 : -1)
    for (const page_size of [1, 7, 50, 200]) {
      for (const [game_id, venue_id] of [[], [games[0]], [null, venues[1]], [games[1], venues[0]]]) {
        const wanted = bookings
          .filter(b => (game_id == null || b.game === game_id) && (venue_id == null || b.venue === venue_id))
          .sort(compare)
        const found = await pages({ game_id: game_id ?? null, venue_id: venue_id ?? null, page_size })
        expect(found.flatMap(page => page.bookings.map((b: Listed) => b.id))).toEqual(wanted.map(b => b.id))
        expect(found.map(page => page.total)).toEqual(found.map((_, n) => (n === 0 ? wanted.length : null)))
      }
    }
  })

  test('by status and by what lies ahead, with the number of each status under the other filters', async () => {
    const bookings = await fill(9, 150, moments)
    const isAhead = (b: Raw) => b.starts !== null && b.starts.getTime() > now
    for (const statuses of [null, ['confirmed'], ['Cancelled', null], [null], ['cancelled']]) {
      for (const upcoming of [null, true, false]) {
        for (const [game_id, page_size] of [
          [null, 200],
          [games[0], 9],
        ] as const) {
          const others = bookings.filter(
            b => (game_id === null || b.game === game_id) && (upcoming === null || isAhead(b) === upcoming),
          )
          const wanted = others.filter(b => statuses === null || statuses.includes(b.status))
          const found = await pages({ game_id, statuses, upcoming, page_size })
          const listed = found.flatMap(page => page.bookings.map((b: Listed) => b.id))
          expect(listed.toSorted(), JSON.stringify({ statuses, upcoming })).toEqual(wanted.map(b => b.id).toSorted())
          expect(found[0].total).toBe(wanted.length)
          const counts = new Map(others.map(b => [b.status, others.filter(o => o.status === b.status).length]))
          expect(new Map(found[0].statuses.map((s: Counted) => [s.status, s.bookings]))).toEqual(counts)
          const inOrder = found[0].statuses.map((s: Counted) => s.bookings)
          expect(inOrder).toEqual(inOrder.toSorted((a: number, b: number) => b - a))
          expect(found.slice(1).every(page => page.total === null && page.statuses === null)).toBe(true)
        }
      }
    }
  })

  test('each booking is told as it is in the host’s table', async () => {
    const bookings = new Map((await fill(4, 60, moments)).map(b => [b.id, b]))
    const { bookings: listed } = await call('get_customer_bookings', { customer_id: anna, page_size: 200 })
    expect(listed).toHaveLength(60)
    for (const booking of listed as Listed[]) {
      const raw = bookings.get(booking.id)
      if (!raw) throw new Error(`Nobody made booking ${booking.id}.`)
      const named = (kind: string, all: string[], key: string | null) =>
        key === null ? null : { id: key, name: `${kind} ${all.indexOf(key) + 1}` }
      expect({ ...booking, starts_at: booking.starts_at && Date.parse(booking.starts_at) }).toEqual({
        id: raw.id,
        starts_at: raw.starts?.getTime() ?? null,
        booking_date: raw.starts && dayIn(raw.starts, 'UTC'),
        game: named('Game', games, raw.game),
        venue: named('Venue', venues, raw.venue),
        status: raw.status,
        amount: Number(raw.amount ?? 0),
        is_counted: raw.status === null || !uncounted.has(raw.status.toLowerCase()),
        is_upcoming: raw.starts !== null && raw.starts.getTime() > now,
      })
    }
  })

  test('bookings that come and go between pages neither repeat nor hide another', async () => {
    const bookings = await fill(5, 40, moments)
    const seen: string[] = []
    let after: string | null = null
    const gone = new Set<string>()
    do {
      const page: { bookings: Listed[]; next: string | null } = await call('get_customer_bookings', {
        customer_id: anna,
        page_size: 6,
        after,
      })
      seen.push(...page.bookings.map(b => b.id))
      after = page.next
      await client.query('insert into public.bookings (customer_id, booking_date) values ($1, now())', [anna])
      const last = seen.at(-1) ?? ''
      gone.add(last)
      await client.query('delete from public.bookings where id = $1', [last])
    } while (after)
    expect(new Set(seen).size).toBe(seen.length)
    expect(bookings.filter(b => !seen.includes(b.id) && !gone.has(b.id))).toEqual([])
  })

  test('what is wrong is named', async () => {
    const ask = (args: Record<string, unknown>) => call('get_customer_bookings', { customer_id: anna, ...args })
    for (const page_size of [0, 201, null]) {
      await expect(ask({ page_size })).rejects.toMatchObject({
        code: 'PT400',
        message: expect.stringMatching('page_size'),
      })
    }
    await expect(ask({ game_id: 'x' })).rejects.toMatchObject({ code: '22P02' })
    await fill(6, 9, moments)
    const { next } = await ask({ page_size: 3 })
    for (const after of ['', 'nonsense', `${next}x`, "'; drop table public.bookings; --"]) {
      await expect(ask({ after })).rejects.toMatchObject({ code: 'PT400', message: expect.stringMatching(/^after/) })
    }
    await expect(ask({ after: next, game_id: games[0] })).rejects.toMatchObject({ code: 'PT400' })
    await expect(ask({ customer_id: id('c', 9) })).rejects.toMatchObject({ code: 'PT404' })
  })

  test('a page of a long history is a range of the index', async () => {
    await client.query(`insert into public.bookings (customer_id, booking_date, total_amount)
      select '${anna}', now() - n * interval '1 hour', 1 from generate_series(1, 12000) n`)
    await client.query('analyze public.bookings')
    const first = await call('get_customer_bookings', { customer_id: anna, page_size: 50 })
    expect(first.total).toBeNull()
    const read = async () => {
      await client.query('select pg_stat_force_next_flush()')
      const { rows } = await client.query(
        `select seq_scan::int as scans from pg_stat_user_tables where relname = 'bookings'`,
      )
      return rows[0].scans
    }
    const before = await read()
    await call('get_customer_bookings', { customer_id: anna, page_size: 50, after: first.next })
    expect(await read()).toBe(before)
  })
})

describe('get_customer_analytics', () => {
  // The hours around midnight, month ends and changes of the clock.
  const moments = [
    ...['2025-12-31T22:30Z', '2025-12-31T23:30Z', '2026-01-01T00:30Z', '2026-02-28T23:59Z', '2026-03-29T00:59Z'],
    ...['2026-03-29T01:01Z', '2026-04-04T14:30Z', '2026-06-14T10:00Z', '2026-06-15T23:30Z', '2026-06-16T08:00Z'],
    ...['2025-06-30T23:00Z', '2025-07-01T00:00Z', '2024-02-29T12:00Z', '2027-01-01T00:00Z'],
  ].map(text => new Date(text))

  const local = (moment: Date, timeZone: string) => {
    const parts = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', hourCycle: 'h23' })
    const { weekday = '', hour } = Object.fromEntries(parts.formatToParts(moment).map(p => [p.type, p.value]))
    return { weekday: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(weekday) + 1, hour: Number(hour) }
  }

  /** The last `months` months up to a date, as YYYY-MM. */
  const monthsUpTo = (asOf: string, months: number) =>
    Array.from({ length: months }, (_, n) => {
      const [year = 0, month = 0] = asOf.split('-').map(Number)
      return new Date(Date.UTC(year, month - months + n, 1)).toISOString().slice(0, 7)
    })

  test.each(['UTC', 'Europe/Berlin', 'Pacific/Pago_Pago', 'Pacific/Kiritimati', 'Australia/Lord_Howe'])(
    'months and hours equal the oracle’s in %s',
    async timeZone => {
      await client.query('update customer_insights.settings set time_zone = $1', [timeZone])
      const bookings = await fill(8, 90, [null, ...moments])
      for (const [months, as_of] of [
        [12, '2026-06-15'],
        [1, '2026-06-16'],
        [60, '2026-03-31'],
        [3, '2024-02-29'],
      ] as const) {
        const answer = await call('get_customer_analytics', { customer_id: anna, months, as_of })
        const wantedMonths = monthsUpTo(as_of, months)
        const counted = bookings.flatMap(b => {
          const day = b.starts && dayIn(b.starts, timeZone)
          const inPeriod = day !== null && day >= `${wantedMonths[0]}-01` && day <= as_of
          return b.starts && inPeriod && !uncounted.has(b.status?.toLowerCase() ?? '')
            ? { ...local(b.starts, timeZone), month: day.slice(0, 7), amount: cents(b.amount ?? '0') }
            : []
        })
        expect(answer.as_of).toBe(as_of)
        expect(answer.currency).toBe('USD')
        expect(
          answer.months.map((m: { total_spent: number }) => ({ ...m, total_spent: m.total_spent.toFixed(2) })),
        ).toEqual(
          wantedMonths.map(month => {
            const members = counted.filter(b => b.month === month)
            return {
              month,
              bookings: members.length,
              total_spent: decimal(members.reduce((sum, b) => sum + b.amount, 0n)),
            }
          }),
        )
        const hours = Map.groupBy(counted, b => `${b.weekday} ${b.hour}`)
        expect(
          new Map(
            answer.heatmap.map((h: { weekday: number; hour: number; bookings: number }) => [
              `${h.weekday} ${h.hour}`,
              h.bookings,
            ]),
          ),
        ).toEqual(new Map([...hours].map(([hour, members]) => [hour, members.length])))
      }
    },
  )

  test('all months are those since the first counted booking', async () => {
    const bookings = await fill(11, 40, [null, ...['1999-03-31', '2020-02-29', '2026-05-01'].map(day => new Date(day))])
    const counted = bookings.filter(b => b.starts && (b.status === null || !uncounted.has(b.status.toLowerCase())))
    const answer = await call('get_customer_analytics', { customer_id: anna, months: null, as_of: '2026-06-15' })
    expect(answer.months.map((m: { month: string }) => m.month)).toEqual(monthsUpTo('2026-06-15', 328))
    expect(answer.months[0].month).toBe('1999-03')
    const sum = answer.months.reduce((total: number, m: { bookings: number }) => total + m.bookings, 0)
    expect(sum).toBe(counted.length)
    await client.query(`insert into public.bookings (customer_id, booking_date) values ($1, '0300-01-01')`, [anna])
    const odd = await call('get_customer_analytics', { customer_id: anna, months: null, as_of: '2026-06-15' })
    expect(odd.months).toHaveLength(600)
  })

  test('today is the tenant’s, and months are 1 to 60', async () => {
    await client.query(`update customer_insights.settings set time_zone = 'Pacific/Kiritimati'`)
    const { as_of, months } = await call('get_customer_analytics', { customer_id: anna })
    expect(as_of).toBe(dayIn(new Date(), 'Pacific/Kiritimati'))
    expect(months).toHaveLength(12)
    for (const wrong of [0, 61, -1]) {
      await expect(call('get_customer_analytics', { customer_id: anna, months: wrong })).rejects.toMatchObject({
        code: 'PT400',
        message: expect.stringMatching('months'),
      })
    }
    await expect(call('get_customer_analytics', { customer_id: id('c', 9) })).rejects.toMatchObject({ code: 'PT404' })
  })
})
