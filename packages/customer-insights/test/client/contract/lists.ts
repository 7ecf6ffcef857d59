import { describe, expect, test } from 'vitest'
import { CUSTOMER_SORTS, type CustomerFilter, type ListCustomersOptions } from '../../../src/client/index.ts'
import { staffClaims } from '../../../src/testing/claims.ts'
import { AS_OF, ids } from '../fixture.ts'
import { type Contract, expectError } from './contract.ts'

/** The list of customers, its export, and what a customer's page lists. */
export function listsContract(contract: () => Contract): void {
  const namesOf = async (options: ListCustomersOptions) =>
    (await contract().staff.listCustomers({ asOf: AS_OF, ...options })).customers.map(({ name }) => name)

  describe('listCustomers', () => {
    test('a customer as getCustomerInsights has it', async () => {
      const { customer, as_of, currency, ...figures } = await contract().staff.getCustomerInsights(ids.ada, {
        asOf: AS_OF,
      })
      const page = await contract().staff.listCustomers({ asOf: AS_OF })
      const { metadata: _host, ...person } = customer
      expect(page.customers[0]).toEqual({ ...person, ...figures })
      expect(page).toEqual({
        customers: expect.any(Array),
        next: null,
        total: { count: 3, is_exact: true },
        as_of,
        currency,
      })
    })

    test('a customer without bookings is listed', async () => {
      const { customers } = await contract().staff.listCustomers({ filter: { search: 'bob' }, asOf: AS_OF })
      expect(customers).toMatchObject([
        { id: ids.bob, favorite_game: null, lifecycle_stage: null, total_bookings: 0, last_visit: null, segments: [] },
      ])
    })

    test.each<[ListCustomersOptions['sort'], up: string[], down: string[]]>([
      ['total_spent', ['Bob', 'Cyd', 'Ada'], ['Ada', 'Cyd', 'Bob']],
      ['total_bookings', ['Bob', 'Cyd', 'Ada'], ['Ada', 'Cyd', 'Bob']],
      ['customer_value', ['Bob', 'Cyd', 'Ada'], ['Ada', 'Cyd', 'Bob']],
      // Bob was never there: last in both directions.
      ['last_visit', ['Cyd', 'Ada', 'Bob'], ['Ada', 'Cyd', 'Bob']],
      ['name', ['Ada', 'Bob', 'Cyd'], ['Cyd', 'Bob', 'Ada']],
    ])('sorted by %s', async (sort, up, down) => {
      expect(await namesOf({ sort, descending: false })).toEqual(up)
      expect(await namesOf({ sort, descending: true })).toEqual(down)
      expect(await namesOf({ sort })).toEqual(sort === 'name' ? up : down)
    })

    test.each<[CustomerFilter, string[]]>([
      [{}, ['Ada', 'Bob', 'Cyd']],
      [{ spending_tier: ['high'] }, ['Ada']],
      [{ spending_tier: ['low', 'high'] }, ['Ada', 'Cyd']],
      [{ frequency_tier: ['one-time'] }, ['Cyd']],
      [{ lifecycle_stage: ['churned', 'new'] }, ['Cyd']],
      [{ favorite_game_id: [ids.vault] }, ['Ada', 'Cyd']],
      [{ preferred_venue_id: [ids.harbour] }, ['Ada']],
      [{ game_category: ['Escape Room'] }, ['Ada', 'Cyd']],
      [{ tags: { none: ['win-back'] } }, ['Ada', 'Bob', 'Cyd']],
      [{ tags: { any: ['win-back'] } }, []],
      [{ customer_id: [ids.cyd, ids.ada, ids.cyd, ids.nobody] }, ['Ada', 'Cyd']],
      [{ customer_id: [ids.cyd, ids.bob], spending_tier: ['low'] }, ['Cyd']],
      [{ customer_id: [ids.nobody] }, []],
      [{ search: ' EXAMPLE cyd ' }, ['Cyd']],
      [{ search: '+44' }, ['Ada']],
      [{ search: '%' }, []],
      [{ favorite_game_id: [ids.vault], lifecycle_stage: ['active'], search: 'a' }, ['Ada']],
    ])('who fits %j', async (filter, names) => {
      expect(await namesOf({ filter, sort: 'name' })).toEqual(names)
      const { total } = await contract().staff.listCustomers({ filter, pageSize: 1, asOf: AS_OF })
      expect(total).toEqual({ count: names.length, is_exact: true })
    })

    test.each(
      CUSTOMER_SORTS.flatMap(sort => [
        { sort, descending: true },
        { sort, descending: false },
      ]),
    )('page by page, everyone once: %j', async order => {
      const names: (string | null)[] = []
      let after: string | undefined
      do {
        const page = await contract().staff.listCustomers({ ...order, after, pageSize: 1, asOf: AS_OF })
        expect(page.customers).toHaveLength(1)
        names.push(...page.customers.map(({ name }) => name))
        after = page.next ?? undefined
      } while (after !== undefined)
      expect(names).toEqual(await namesOf(order))
    })

    test('a page goes on from one of the same filter and order only', async () => {
      const { next } = await contract().staff.listCustomers({ sort: 'name', pageSize: 1 })
      const after = next ?? ''
      const wrong: ListCustomersOptions[] = [
        { after },
        { after, sort: 'name', descending: true },
        { after, sort: 'name', filter: { search: 'a' } },
        { after: 'made up', sort: 'name' },
      ]
      for (const options of wrong) {
        await expectError(contract().staff.listCustomers(options), 'invalid_input', { message: /after/, hint: /next/ })
      }
    })

    test('an id that the database cannot read is named', async () => {
      for (const key of ['favorite_game_id', 'customer_id'] as const) {
        const listed = contract().staff.listCustomers({ filter: { [key]: [ids.ada, 'the vault'] } })
        await expectError(listed, 'invalid_input', { message: new RegExp(`${key}.*"the vault"`) })
      }
    })
  })

  describe('what the client does not even send, the database refuses too:', () => {
    test.each<[args: Record<string, unknown>, message: RegExp]>([
      [{ filter: { tier: ['vip'] } }, /tier/],
      [{ filter: { spending_tier: ['gold'] } }, /spending_tier.*gold/],
      [{ filter: { frequency_tier: [] } }, /frequency_tier/],
      [{ filter: { lifecycle_stage: 'new' } }, /lifecycle_stage/],
      [{ filter: { game_category: [7] } }, /game_category/],
      [{ filter: { customer_id: [] } }, /customer_id/],
      [{ filter: { tags: {} } }, /tags/],
      [{ filter: { tags: { some: ['a'] } } }, /some/],
      [{ filter: { tags: { any: [] } } }, /tags\.any/],
      [{ filter: { search: '  ' } }, /search/],
      [{ filter: { search: 'x'.repeat(101) } }, /search/],
      [{ filter: [] }, /filter/],
      [{ sort: 'spend' }, /spend/],
      [{ page_size: 0 }, /page_size/],
      [{ page_size: 201 }, /page_size/],
    ])('%j', async (args, message) => {
      const { sort, filter, page_size: pageSize } = args as Record<string, never>
      const error = await contract()
        .staff.listCustomers({ sort, filter, pageSize })
        .catch((error: unknown) => error)
      expect(error).toMatchObject({ code: 'invalid_input', cause: undefined, hint: expect.any(String) })
      const answer = await (await contract().backend.supabase(staffClaims)).rpc('list_customers', args)
      expect(answer).toMatchObject({ status: 400, error: { code: 'PT400', hint: expect.any(String) } })
      expect(answer.error?.message).toMatch(message)
    })
  })

  test('more than 1000 ids are refused by the client, and by the database', async () => {
    const filter = { customer_id: Array.from({ length: 1001 }, () => ids.ada) }
    await expect(contract().staff.listCustomers({ filter })).rejects.toMatchObject({ code: 'invalid_input' })
    const { status, error } = await (await contract().backend.supabase(staffClaims)).rpc('list_customers', { filter })
    expect([status, error?.message]).toEqual([400, 'filter.customer_id has 1001 ids.'])
  })

  describe('exportSegment', () => {
    test('everyone who fits, with the progress, for one day', async () => {
      const names: (string | null)[] = []
      const progress: unknown[] = []
      for await (const page of contract().staff.exportSegment({ sort: 'name', pageSize: 1, asOf: AS_OF })) {
        names.push(...page.customers.map(({ name }) => name))
        progress.push(page.progress)
        expect(page).toMatchObject({ as_of: AS_OF, currency: 'USD' })
      }
      expect(names).toEqual(['Ada', 'Bob', 'Cyd'])
      expect(progress).toEqual([1, 2, 3].map(rows => ({ rows, total: 3, isExact: true })))
    })

    test('many alike, over several pages, each once', async () => {
      const crowd = `insert into public.customers (name, email)
        select 'Crowd', n || '@crowd.example' from generate_series(1, 450) n`
      await contract().backend.sql(crowd)
      try {
        const emails: (string | null)[] = []
        const rows: number[] = []
        for await (const page of contract().staff.exportSegment({ filter: { search: 'crowd' } })) {
          emails.push(...page.customers.map(({ email }) => email))
          rows.push(page.progress.rows)
        }
        expect(rows).toEqual([200, 400, 450])
        expect(new Set(emails).size).toBe(450)
      } finally {
        await contract().backend.sql(`delete from public.customers where name = 'Crowd'`)
      }
    })

    test('aborted in the middle, it ends with the reason, and can be gone on with', async () => {
      const controller = new AbortController()
      const reason = new DOMException('The user moved on', 'AbortError')
      const pages = contract().staff.exportSegment({ sort: 'name', pageSize: 2, signal: controller.signal })
      const first = await pages.next()
      const second = pages.next()
      controller.abort(reason)
      await expect(second).rejects.toBe(reason)
      expect(await pages.next()).toEqual({ done: true, value: undefined })

      const after = first.done ? undefined : (first.value.next ?? undefined)
      expect(after).toMatchObject({ rows: 2, total: 3 })
      const rest = await contract().staff.exportSegment({ sort: 'name', pageSize: 2, after }).next()
      expect(rest.value).toMatchObject({ customers: [{ name: 'Cyd' }], progress: { rows: 3 }, next: null })
    })
  })

  describe('getCustomerBookings', () => {
    test('latest first, those that do not count marked', async () => {
      const { bookings, next, total } = await contract().staff.getCustomerBookings(ids.ada)
      const harbour = { id: ids.harbour, name: 'Harbour' }
      const oldTown = { id: ids.oldTown, name: 'Old Town' }
      const vault = { id: ids.vault, name: 'The Vault' }
      const temple = { id: ids.temple, name: 'Lost Temple' }
      expect(bookings.map(({ id: _random, starts_at, is_upcoming: _now, ...rest }) => rest)).toEqual([
        {
          booking_date: '2026-03-01',
          game: temple,
          venue: harbour,
          status: 'confirmed',
          amount: 100,
          is_counted: true,
        },
        {
          booking_date: '2026-02-10',
          game: temple,
          venue: oldTown,
          status: 'cancelled',
          amount: 999,
          is_counted: false,
        },
        { booking_date: '2026-02-05', game: vault, venue: oldTown, status: null, amount: 150.5, is_counted: true },
        {
          booking_date: '2026-01-10',
          game: temple,
          venue: harbour,
          status: 'confirmed',
          amount: 125,
          is_counted: true,
        },
        { booking_date: '2025-12-01', game: vault, venue: harbour, status: 'completed', amount: 150, is_counted: true },
        { booking_date: '2025-10-01', game: vault, venue: harbour, status: 'confirmed', amount: 100, is_counted: true },
      ])
      expect([next, total]).toEqual([null, 6])
      for (const { id, booking_date, starts_at, is_upcoming } of bookings) {
        expect(id).toMatch(/^[\da-f-]{36}$/)
        expect(new Date(starts_at ?? '').toISOString()).toBe(`${booking_date}T12:00:00.000Z`)
        expect(is_upcoming).toBe(new Date(starts_at ?? '') > new Date())
      }
      expect(await contract().staff.getCustomerBookings(ids.bob)).toEqual({
        bookings: [],
        next: null,
        total: 0,
        statuses: [],
      })
    })

    test('by status, with how many have each', async () => {
      const some = await contract().staff.getCustomerBookings(ids.ada, { statuses: ['completed', null] })
      expect(some.bookings.map(({ booking_date }) => booking_date)).toEqual(['2026-02-05', '2025-12-01'])
      expect(some).toMatchObject({
        total: 2,
        statuses: [
          { status: 'confirmed', bookings: 3 },
          { status: 'cancelled', bookings: 1 },
          { status: 'completed', bookings: 1 },
          { status: null, bookings: 1 },
        ],
      })
      const past = await contract().staff.getCustomerBookings(ids.cyd, { upcoming: false })
      const ahead = await contract().staff.getCustomerBookings(ids.cyd, { upcoming: true })
      expect([past.total, ahead.total]).toEqual([1, 0])
    })

    test('of a game, at a venue, page by page', async () => {
      const days: (string | null)[] = []
      const totals: (number | null)[] = []
      let after: string | undefined
      do {
        const options = { gameId: ids.temple, after, pageSize: 1 }
        const page = await contract().staff.getCustomerBookings(ids.ada, options)
        days.push(...page.bookings.map(({ booking_date }) => booking_date))
        totals.push(page.total)
        after = page.next ?? undefined
      } while (after !== undefined)
      expect(days).toEqual(['2026-03-01', '2026-02-10', '2026-01-10'])
      // Counted once, with the first page.
      expect(totals).toEqual([3, null, null])
      const both = await contract().staff.getCustomerBookings(ids.ada, { gameId: ids.temple, venueId: ids.oldTown })
      expect(both.bookings).toMatchObject([{ booking_date: '2026-02-10' }])
    })

    test('a page goes on from one of the same customer and filter only, and ids are checked', async () => {
      const { next } = await contract().staff.getCustomerBookings(ids.ada, { pageSize: 1 })
      const after = next ?? ''
      const wrong = [
        () => contract().staff.getCustomerBookings(ids.cyd, { after }),
        () => contract().staff.getCustomerBookings(ids.ada, { after, gameId: ids.vault }),
        () => contract().staff.getCustomerBookings(ids.ada, { gameId: 'the vault' }),
        () => contract().staff.getCustomerBookings(ids.ada, { venueId: 'harbour' }),
        () => contract().staff.getCustomerBookings(ids.ada, { after, statuses: ['confirmed'] }),
        () => contract().staff.getCustomerBookings(ids.ada, { after, upcoming: false }),
        () => contract().staff.getCustomerBookings(ids.ada, { statuses: [] }),
      ]
      for (const ask of wrong) await expectError(ask(), 'invalid_input')
    })
  })

  describe('getCustomerAnalytics', () => {
    test('every month of the period, and the hours that have bookings', async () => {
      expect(await contract().staff.getCustomerAnalytics(ids.ada, { months: 5, asOf: AS_OF })).toEqual({
        months: [
          { month: '2025-10', bookings: 1, total_spent: 100 },
          { month: '2025-11', bookings: 0, total_spent: 0 },
          { month: '2025-12', bookings: 1, total_spent: 150 },
          { month: '2026-01', bookings: 1, total_spent: 125 },
          { month: '2026-02', bookings: 1, total_spent: 150.5 },
        ],
        heatmap: [
          { weekday: 1, hour: 12, bookings: 1 },
          { weekday: 3, hour: 12, bookings: 1 },
          { weekday: 4, hour: 12, bookings: 1 },
          { weekday: 6, hour: 12, bookings: 1 },
        ],
        as_of: AS_OF,
        currency: 'USD',
      })
    })

    test('all since the first booking', async () => {
      const { months } = await contract().staff.getCustomerAnalytics(ids.ada, { months: 'all', asOf: AS_OF })
      expect(months.map(({ month }) => month)).toEqual(['2025-10', '2025-11', '2025-12', '2026-01', '2026-02'])
      const never = await contract().staff.getCustomerAnalytics(ids.bob, { months: 'all', asOf: AS_OF })
      expect(never.months).toEqual([{ month: '2026-02', bookings: 0, total_spent: 0 }])
      // The first one lies ahead of the date.
      const early = await contract().staff.getCustomerAnalytics(ids.ada, { months: 'all', asOf: '2025-08-31' })
      expect(early.months).toEqual([{ month: '2025-08', bookings: 0, total_spent: 0 }])
    })

    test('a year by default; nothing of a customer who was never there', async () => {
      const { months, heatmap } = await contract().staff.getCustomerAnalytics(ids.bob, { asOf: AS_OF })
      expect(months).toHaveLength(12)
      expect(months.at(-1)).toEqual({ month: '2026-02', bookings: 0, total_spent: 0 })
      expect(heatmap).toEqual([])
    })
  })
}
