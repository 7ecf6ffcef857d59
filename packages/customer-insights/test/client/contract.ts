import type { SupabaseClient } from '@supabase/supabase-js'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { CustomerInsightsError, type CustomerInsightsErrorCode } from '../../src/client/errors.ts'
import { type CustomerInsightsClient, createCustomerInsightsClient } from '../../src/client/index.ts'
import type { Claims } from '../../src/testing/claims.ts'
import { anonClaims, endCustomerClaims, staffClaims } from '../../src/testing/claims.ts'
import { AS_OF, ids } from './fixture.ts'

/** A Supabase project with the host's tables, the bundle and the fixture. Its clients are real supabase-js. */
export interface ContractBackend {
  supabase(claims: Claims): Promise<SupabaseClient>
  /** The same without the bundle. */
  withoutBundle(claims: Claims): Promise<SupabaseClient>
  /** A project that cannot be reached. */
  unreachable(): SupabaseClient
  /** Runs SQL as the owner of the database. */
  sql(text: string): Promise<unknown>
}

/** What the client promises, whatever it talks to. Run on PostgREST and on PGlite, so that the two cannot drift. */
export function contractSuite(makeBackend: () => Promise<ContractBackend>): void {
  let backend: ContractBackend
  let staff: CustomerInsightsClient
  const clientOf = async (claims: Claims) => createCustomerInsightsClient(await backend.supabase(claims))

  beforeAll(async () => {
    backend = await makeBackend()
    staff = await clientOf(staffClaims)
  })

  describe('what each method answers', () => {
    test('getCustomerInsights: a customer with bookings', async () => {
      expect(await staff.getCustomerInsights(ids.ada, { asOf: AS_OF })).toEqual({
        customer: {
          id: ids.ada,
          name: 'Ada',
          email: 'ada@example.com',
          phone: '+44 1',
          metadata: { vat: 'GB1' },
          marketing_tags: [],
        },
        favorite_game: { id: ids.vault, name: 'The Vault', count: 3 },
        preferred_venue: { id: ids.harbour, name: 'Harbour', count: 4 },
        favorite_category: { name: 'Escape Room', count: 3 },
        lifecycle_stage: 'active',
        spending_tier: 'high',
        frequency_tier: 'regular',
        total_bookings: 5,
        total_spent: 625.5,
        average_booking_value: 125.1,
        booking_frequency_per_month: 1.11,
        first_booking_date: '2025-10-01',
        last_booking_date: '2026-03-01',
        last_visit: '2026-02-05',
        days_since_last_visit: 10,
        segments: ['high', 'regular', 'escape_room_fan'],
        as_of: AS_OF,
        currency: 'USD',
      })
    })

    test('getCustomerInsights: a customer without bookings has no tiers, stage or favourites', async () => {
      expect(await staff.getCustomerInsights(ids.bob, { asOf: AS_OF })).toMatchObject({
        customer: { id: ids.bob, metadata: {} },
        favorite_game: null,
        preferred_venue: null,
        favorite_category: null,
        lifecycle_stage: null,
        spending_tier: null,
        frequency_tier: null,
        total_bookings: 0,
        total_spent: 0,
        average_booking_value: 0,
        first_booking_date: null,
        last_visit: null,
        days_since_last_visit: null,
        segments: [],
      })
    })

    test('getCustomerInsights: without a date it is the database’s today', async () => {
      const { as_of } = await staff.getCustomerInsights(ids.cyd)
      const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)
      expect([dayOf(Date.now() - 60_000), dayOf(Date.now())]).toContain(as_of)
    })

    test('getCustomerGames: most booked first', async () => {
      expect(await staff.getCustomerGames(ids.ada)).toEqual([
        {
          game_id: ids.vault,
          game_name: 'The Vault',
          game_image: '/vault.svg',
          game_category: 'Escape Room',
          booking_count: 3,
          total_spent: 400.5,
          last_played: '2026-02-05',
        },
        {
          game_id: ids.temple,
          game_name: 'Lost Temple',
          game_image: null,
          game_category: 'Adventure',
          booking_count: 2,
          total_spent: 225,
          last_played: '2026-03-01',
        },
      ])
      expect(await staff.getCustomerGames(ids.bob)).toEqual([])
    })

    test('getCustomerVenues: most visited first', async () => {
      expect(await staff.getCustomerVenues(ids.ada)).toEqual([
        { venue_id: ids.harbour, venue_name: 'Harbour', visit_count: 4, total_spent: 475, last_visit: '2026-03-01' },
        { venue_id: ids.oldTown, venue_name: 'Old Town', visit_count: 1, total_spent: 150.5, last_visit: '2026-02-05' },
      ])
      expect(await staff.getCustomerVenues(ids.bob)).toEqual([])
    })

    test('getCustomerSegments: complete, in order, with previews', async () => {
      const segments = await staff.getCustomerSegments({ previewSize: 1, asOf: AS_OF })
      expect(segments.spending_tiers.map(({ tier, count }) => [tier, count])).toEqual([
        ['vip', 0],
        ['high', 1],
        ['medium', 0],
        ['low', 1],
      ])
      expect(segments.frequency_tiers.map(({ tier, count }) => [tier, count])).toEqual([
        ['frequent', 0],
        ['regular', 1],
        ['occasional', 0],
        ['one-time', 1],
      ])
      expect(segments.lifecycle_stages.map(({ stage, count }) => [stage, count])).toEqual([
        ['new', 0],
        ['active', 1],
        ['at-risk', 0],
        ['churned', 1],
      ])
      expect(segments.game_preferences).toMatchObject([
        { game: { id: ids.vault, name: 'The Vault', category: 'Escape Room' }, count: 2, bookings: 6 },
      ])
      expect(segments.venue_preferences.map(({ venue, count }) => [venue.name, count])).toEqual([
        ['Harbour', 1],
        ['Old Town', 1],
      ])
      expect(segments.category_preferences).toMatchObject([{ category: 'Escape Room', count: 2 }])
      expect(segments.unsegmented).toMatchObject({ count: 1, bookings: 0, total_spent: 0, average_booking_value: 0 })
      expect(segments).toMatchObject({
        totals: { count: 3, bookings: 6, total_spent: 705.5, average_booking_value: 117.58 },
        as_of: AS_OF,
        currency: 'USD',
      })
      expect(segments.spending_tiers[1]).toMatchObject({
        bookings: 5,
        total_spent: 625.5,
        average_booking_value: 125.1,
      })
      expect(segments.spending_tiers[1]?.share).toBeCloseTo(1 / 3, 5)
      expect(segments.spending_tiers[1]?.customers).toEqual([
        {
          id: ids.ada,
          name: 'Ada',
          email: 'ada@example.com',
          total_bookings: 5,
          total_spent: 625.5,
          last_booking_date: '2026-03-01',
        },
      ])
    })

    test('getCustomerSegments: no preview when none is wanted, five by default', async () => {
      const without = await staff.getCustomerSegments({ previewSize: 0, asOf: AS_OF })
      expect(without.lifecycle_stages.every(({ customers }) => customers.length === 0)).toBe(true)
      const { game_preferences } = await staff.getCustomerSegments({ asOf: AS_OF })
      expect(game_preferences[0]?.customers.map(({ name }) => name)).toEqual(['Ada', 'Cyd'])
    })

    test('updateCustomerTags: answers the tags as stored, and they stay', async () => {
      expect(await staff.updateCustomerTags(ids.cyd, [' win-back ', 'newsletter', 'win-back'])).toEqual([
        'newsletter',
        'win-back',
      ])
      expect((await staff.getCustomerInsights(ids.cyd)).customer.marketing_tags).toEqual(['newsletter', 'win-back'])
      expect(await staff.updateCustomerTags(ids.cyd, [])).toEqual([])
      expect((await staff.getCustomerInsights(ids.cyd)).customer.marketing_tags).toEqual([])
    })

    test('getStatus: what is installed, and the caller’s access', async () => {
      expect(await staff.getStatus()).toEqual({
        schema_version: '0.1.0',
        access: { is_staff: true, tenants: ['default'] },
        features: { metadata: true, tenants: false },
        backfill_pending: 0,
      })
      const customer = await clientOf(endCustomerClaims(ids.ada))
      expect((await customer.getStatus()).access).toEqual({ is_staff: false, tenants: [] })
    })

    test('the service role is staff', async () => {
      const service = await clientOf({ role: 'service_role' })
      expect((await service.getCustomerInsights(ids.ada, { asOf: AS_OF })).total_bookings).toBe(5)
    })
  })

  /** Everything but the status, which has rules of its own. */
  const calls: [name: string, call: (client: CustomerInsightsClient, id: string) => Promise<unknown>][] = [
    ['getCustomerInsights', (client, id) => client.getCustomerInsights(id)],
    ['getCustomerGames', (client, id) => client.getCustomerGames(id)],
    ['getCustomerVenues', (client, id) => client.getCustomerVenues(id)],
    ['updateCustomerTags', (client, id) => client.updateCustomerTags(id, ['never stored'])],
    ['getCustomerSegments', client => client.getCustomerSegments()],
  ]
  const ofCustomer = calls.filter(([name]) => name !== 'getCustomerSegments')

  describe.each(calls)('%s fails with', (_name, call) => {
    test('forbidden for a signed-in customer of the host', async () => {
      const customer = await clientOf(endCustomerClaims(ids.ada))
      await expectError(call(customer, ids.ada), 'forbidden', { hint: /staff/ })
    })

    test('forbidden for a visitor', async () => {
      await expectError(call(await clientOf(anonClaims), ids.ada), 'forbidden', { hint: /staff/ })
    })

    test('forbidden for a token that has expired', async () => {
      const expired = await clientOf({ ...staffClaims, exp: Math.floor(Date.now() / 1000) - 3600 })
      await expectError(call(expired, ids.ada), 'forbidden', { message: /expired/ })
    })

    test('not_installed without the bundle', async () => {
      const client = createCustomerInsightsClient(await backend.withoutBundle(staffClaims))
      await expectError(call(client, ids.ada), 'not_installed', { hint: /customer-insights init/ })
    })

    test('network where nobody answers', async () => {
      const client = createCustomerInsightsClient(backend.unreachable())
      await expectError(call(client, ids.ada), 'network', { message: /fetch failed/ })
    })
  })

  describe.each(ofCustomer)('%s fails with', (_name, call) => {
    test('not_found for a customer that does not exist', async () => {
      await expectError(call(staff, ids.nobody), 'not_found', { message: /no such customer/ })
    })

    test('invalid_input for a malformed id', async () => {
      await expectError(call(staff, 'ada'), 'invalid_input', { message: /"ada"/, hint: /key type/ })
    })
  })

  describe('an older bundle', () => {
    afterEach(() => backend.sql(`update customer_insights.ledger set version = '0.1.0'`))

    test.each(calls)('%s: outdated_schema', async (_name, call) => {
      await backend.sql(`update customer_insights.ledger set version = '0.0.9'`)
      const client = await clientOf(staffClaims)
      await expectError(call(client, ids.ada), 'outdated_schema', {
        message: /0\.0\.9.*0\.1\.0/,
        hint: /supabase db push/,
      })
    })

    test('nothing is written to it', async () => {
      await backend.sql(`update customer_insights.ledger set version = '0.0.9'`)
      const client = await clientOf(staffClaims)
      await expectError(client.updateCustomerTags(ids.bob, ['x']), 'outdated_schema')
      await backend.sql(`update customer_insights.ledger set version = '0.1.0'`)
      expect((await client.getCustomerInsights(ids.bob)).customer.marketing_tags).toEqual([])
    })

    test('the status still tells which one it is', async () => {
      await backend.sql(`update customer_insights.ledger set version = '0.0.9'`)
      expect((await (await clientOf(staffClaims)).getStatus()).schema_version).toBe('0.0.9')
    })

    test('a newer one is fine', async () => {
      await backend.sql(`update customer_insights.ledger set version = '0.10.0'`)
      const client = await clientOf(staffClaims)
      await expect(client.getCustomerGames(ids.ada)).resolves.toHaveLength(2)
    })
  })

  describe('the status fails with', () => {
    test('forbidden for a visitor', async () => {
      await expectError((await clientOf(anonClaims)).getStatus(), 'forbidden')
    })

    test('not_installed without the bundle', async () => {
      const client = createCustomerInsightsClient(await backend.withoutBundle(staffClaims))
      await expectError(client.getStatus(), 'not_installed')
    })

    test('network where nobody answers', async () => {
      await expectError(createCustomerInsightsClient(backend.unreachable()).getStatus(), 'network')
    })
  })

  describe('an aborted call', () => {
    const everyCall = [...calls, ['getStatus', client => client.getStatus()] satisfies (typeof calls)[number]]

    test.each(everyCall)('%s is not sent when it was aborted before', async name => {
      await expect(callWith(staff, name, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' })
    })

    test.each(everyCall)('%s rejects with the reason when aborted on its way', async name => {
      const controller = new AbortController()
      const answer = callWith(staff, name, controller.signal)
      const reason = new DOMException('The user moved on', 'AbortError')
      controller.abort(reason)
      await expect(answer).rejects.toBe(reason)
    })
  })

  describe('the adapter speaks PostgREST', () => {
    const raw = async () => await backend.supabase(staffClaims)

    test('an unknown function', async () => {
      const { error, status } = await (await raw()).rpc('no_such_function', { a: 1, b: 2 })
      expect(status).toBe(404)
      expect(error).toMatchObject({
        code: 'PGRST202',
        message: 'Could not find the function public.no_such_function(a, b) in the schema cache',
        details: expect.stringContaining('with parameters a, b or with a single unnamed json/jsonb parameter'),
      })
    })

    test('an unknown argument, and a missing one', async () => {
      const supabase = await raw()
      const unknown = await supabase.rpc('get_customer_games', { customer_id: ids.ada, colour: 'red' })
      expect([unknown.status, unknown.error?.code]).toEqual([404, 'PGRST202'])
      const missing = await supabase.rpc('get_customer_games')
      expect([missing.status, missing.error?.code]).toEqual([404, 'PGRST202'])
      expect(missing.error?.message).toBe(
        'Could not find the function public.get_customer_games without parameters in the schema cache',
      )
    })

    test('a stable function by GET, and a volatile one refused', async () => {
      const supabase = await raw()
      const games = await supabase.rpc('get_customer_games', { customer_id: ids.ada }, { get: true })
      expect([games.status, games.data?.length]).toEqual([200, 2])
      const tags = await supabase.rpc('update_customer_tags', { customer_id: ids.ada, tags: ['x'] }, { get: true })
      expect([tags.status, tags.error?.code]).toEqual([405, '25006'])
    })

    test('a set of rows of a host’s own function', async () => {
      const { data, status } = await (await raw()).rpc('search_customers', { term: 'ada@' })
      expect(status).toBe(200)
      expect(data).toMatchObject([{ id: ids.ada, name: 'Ada', total_spent: expect.any(Number) }])
    })

    test('reading a table: columns, filters, order, limit, count', async () => {
      const supabase = await raw()
      const bookings = await supabase
        .from('bookings')
        .select('status,total_amount', { count: 'exact' })
        .eq('customer_id', ids.ada)
        .gte('total_amount', 125)
        .order('total_amount', { ascending: false })
        .limit(2)
      expect(bookings).toMatchObject({
        status: 206,
        count: 4,
        data: [
          { status: 'cancelled', total_amount: 999 },
          { status: null, total_amount: 150.5 },
        ],
      })
      const names = async (query: PromiseLike<{ data: { name: string }[] | null }>) =>
        (await query).data?.map(({ name }) => name)
      const customers = () => supabase.from('customers').select('name').order('name')
      expect(await names(customers().ilike('email', 'a%'))).toEqual(['Ada'])
      expect(await names(customers().is('phone', null))).toEqual(['Bob', 'Cyd'])
      expect(await names(customers().neq('name', 'Bob'))).toEqual(['Ada', 'Cyd'])
      expect(await names(customers().in('name', ['Cyd', 'a "quoted", name']))).toEqual(['Cyd'])
      expect(await names(customers().range(1, 1))).toEqual(['Bob'])
      expect(await names(customers().eq('name', "O'Hara\\"))).toEqual([])
    })

    test('one row or none', async () => {
      const supabase = await raw()
      const customer = (id: string) => supabase.from('customers').select('name').eq('id', id)
      expect((await customer(ids.ada).single()).data).toEqual({ name: 'Ada' })
      const none = await customer(ids.nobody).single()
      expect([none.status, none.error?.code]).toEqual([406, 'PGRST116'])
      expect(none.error?.details).toBe('The result contains 0 rows')
      expect((await customer(ids.nobody).maybeSingle()).data).toBeNull()
    })

    test('writing a table; the segments follow in the same transaction', async () => {
      const supabase = await raw()
      const booking = {
        customer_id: ids.bob,
        game_id: ids.temple,
        booking_date: '2026-02-01T10:00:00Z',
        total_amount: 40,
      }
      const inserted = await supabase.from('bookings').insert(booking).select('id,status,total_amount').single()
      expect(inserted).toMatchObject({ status: 201, data: { total_amount: 40 } })
      expect((await staff.getCustomerInsights(ids.bob, { asOf: AS_OF })).spending_tier).toBe('low')

      const id: string = inserted.data?.id
      const updated = await supabase.from('bookings').update({ status: 'cancelled' }).eq('id', id).select('status')
      expect(updated).toMatchObject({ status: 200, data: [{ status: 'cancelled' }] })
      expect((await staff.getCustomerInsights(ids.bob, { asOf: AS_OF })).spending_tier).toBeNull()

      expect(await supabase.from('bookings').delete().eq('id', id)).toMatchObject({ status: 204, data: null })
      const many = await supabase.from('bookings').insert([booking, { ...booking, total_amount: 60 }])
      expect(many).toMatchObject({ status: 201, data: null })
      expect((await staff.getCustomerInsights(ids.bob, { asOf: AS_OF })).total_spent).toBe(100)
      await supabase.from('bookings').delete().eq('customer_id', ids.bob)
      expect((await staff.getCustomerInsights(ids.bob, { asOf: AS_OF })).total_bookings).toBe(0)
    })

    test('row-level security and the errors of Postgres', async () => {
      const customer = await backend.supabase(endCustomerClaims(ids.ada))
      expect((await customer.from('customers').select('name')).data).toEqual([])
      const own = (await customer.from('bookings').select('customer_id')).data ?? []
      expect(new Set(own.map(booking => booking.customer_id))).toEqual(new Set([ids.ada]))
      expect((await customer.rpc('get_my_profile')).data).toMatchObject([{ name: 'Ada' }])
      const refused = await customer.from('venues').insert({ name: 'Mine' })
      expect([refused.status, refused.error?.code]).toEqual([403, '42501'])
      const visitor = await (await backend.supabase(anonClaims)).from('customers').select('name')
      expect([visitor.status, visitor.error?.code]).toEqual([401, '42501'])

      const supabase = await raw()
      const orphan = await supabase.from('bookings').insert({ customer_id: ids.nobody, booking_date: '2026-01-01' })
      expect([orphan.status, orphan.error?.code]).toEqual([409, '23503'])
      const twin = await supabase.from('customers').insert({ id: ids.ada, name: 'Ada', email: 'a@b.c' })
      expect([twin.status, twin.error?.code]).toEqual([409, '23505'])
      const malformed = await supabase.from('customers').select('name').eq('id', 'ada')
      expect([malformed.status, malformed.error?.code]).toEqual([400, '22P02'])
      const unknown = await supabase.from('no_such_table').select()
      expect([unknown.status, unknown.error?.code]).toEqual([404, '42P01'])
      const hidden = await supabase.schema('customer_insights').rpc('staff_tenants')
      expect([hidden.status, hidden.error?.code]).toEqual([406, 'PGRST106'])
    })
  })
}

async function expectError(
  answer: Promise<unknown>,
  code: CustomerInsightsErrorCode,
  { message, hint }: { message?: RegExp; hint?: RegExp } = {},
): Promise<void> {
  const error = await answer.then(
    value => expect.fail(`expected ${code}, got ${JSON.stringify(value)}`),
    (error: unknown) => error,
  )
  if (!(error instanceof CustomerInsightsError)) throw error
  expect(error.code, error.message).toBe(code)
  if (message) expect(error.message).toMatch(message)
  if (hint) expect(error.hint).toMatch(hint)
  if (code !== 'outdated_schema') expect(error.cause).toMatchObject({ message: expect.any(String) })
}

function callWith(client: CustomerInsightsClient, name: string, signal: AbortSignal): Promise<unknown> {
  switch (name) {
    case 'getCustomerInsights':
      return client.getCustomerInsights(ids.ada, { signal })
    case 'getCustomerGames':
      return client.getCustomerGames(ids.ada, { signal })
    case 'getCustomerVenues':
      return client.getCustomerVenues(ids.ada, { signal })
    case 'getCustomerSegments':
      return client.getCustomerSegments({ signal })
    case 'updateCustomerTags':
      return client.updateCustomerTags(ids.cyd, [], { signal })
    default:
      return client.getStatus({ signal })
  }
}
