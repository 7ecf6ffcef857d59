import { createClient, type SupabaseClient } from '@supabase/supabase-js'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { deferred, failed, fakeSupabase, missing, ok, statusOf, unreachable } from '../../test/client/fakeSupabase.ts'
import { tagPageOf } from '../../test/client/fakeTags.ts'
import { createCustomerInsightsClient } from './client.ts'
import type { RpcResponse, SupabaseClientLike } from './supabase.ts'

const OK = ok([])

describe('what is sent', () => {
  test('only what was given, so that the defaults of the function hold', async () => {
    const fake = fakeSupabase({ get_customer_segments: [OK] })
    await createCustomerInsightsClient(fake.supabase).getCustomerSegments({ asOf: undefined, previewSize: 0 })
    expect(fake.calls[0]).toStrictEqual({ name: 'get_customer_segments', args: { preview_size: 0 } })
  })

  test('a filter as it is, and tags as they will be stored', async () => {
    const fake = fakeSupabase({ list_customers: [OK], bulk_update_tags: [ok(tagPageOf(0))] })
    const client = createCustomerInsightsClient(fake.supabase)
    const filter = { tags: { any: ['a'], none: undefined }, search: ' ada ', spending_tier: undefined }
    await client.listCustomers({
      filter,
      sort: 'name',
      descending: false,
      after: 'x',
      pageSize: 10,
      asOf: '2026-02-15',
    })
    await client.bulkUpdateTags(filter, { add: [' b ', 'a', 'b'] })
    const sent = { tags: { any: ['a'] }, search: 'ada' }
    expect(fake.calls.filter(({ name }) => name !== 'customer_insights_status')).toStrictEqual([
      {
        name: 'list_customers',
        args: { filter: sent, sort: 'name', descending: false, after: 'x', page_size: 10, as_of: '2026-02-15' },
      },
      { name: 'bulk_update_tags', args: { filter: sent, add: ['a', 'b'], remove: [] } },
    ])
  })

  test('whom to count, with everything that counts customers', async () => {
    const fake = fakeSupabase({ list_customers: [OK], get_customer_segments: [OK], get_marketing_tags: [OK] })
    const client = createCustomerInsightsClient(fake.supabase, { counts: 'live' })
    await Promise.all([client.listCustomers(), client.getCustomerSegments(), client.getMarketingTags()])
    const counted = fake.calls.filter(({ name }) => name !== 'customer_insights_status')
    expect(counted.map(({ name, args }) => [name, args.counts]).toSorted()).toEqual([
      ['get_customer_segments', 'live'],
      ['get_marketing_tags', 'live'],
      ['list_customers', 'live'],
    ])
  })

  test('to the schema public, whatever the default of the host’s client, or to the one named', async () => {
    const fake = fakeSupabase({})
    await createCustomerInsightsClient(fake.supabase).getStatus()
    await createCustomerInsightsClient(fake.supabase, { schema: 'api' }).getStatus()
    expect(fake.schema.mock.calls).toEqual([['public'], ['api']])
  })

  test('nothing, where the arguments cannot be right', async () => {
    const fake = fakeSupabase({})
    const client = createCustomerInsightsClient(fake.supabase)
    const answers = [
      client.getCustomerInsights('1', { asOf: 'yesterday' }),
      client.getCustomerGames(''),
      client.getCustomerVenues(''),
      client.getCustomerSegments({ previewSize: 1000 }),
      client.updateCustomerTags('1', ['']),
      client.listCustomers({ filter: { spending_tier: [] } }),
      client.listCustomers({ pageSize: 0 }),
      client.getCustomerBookings('1', { gameId: '' }),
      client.getCustomerAnalytics('1', { months: 61 }),
      client.bulkUpdateTags({ search: '' }, { add: ['a'] }),
      client.bulkUpdateTags({}, { add: [''] }),
      client.bulkUpdateTags({}, { add: ['a'] }, { asOf: 'today' }),
      client.undoBulkUpdateTags([]),
      client.getSettings({ tenantId: '' }),
      client.updateSettings({}, { tenantId: '' }),
      // @ts-expect-error Without TypeScript a forgotten filter must not mean everyone.
      client.bulkUpdateTags(undefined, { add: ['a'] }),
    ]
    for (const answer of answers) await expect(answer).rejects.toMatchObject({ code: 'invalid_input' })
    expect(fake.names()).toEqual([])
  })
})

describe('the version of the bundle', () => {
  test('is asked for once, in parallel with the first calls', async () => {
    const fake = fakeSupabase({ get_customer_games: [OK] })
    const client = createCustomerInsightsClient(fake.supabase)
    const first = [client.getCustomerGames('1'), client.getCustomerGames('2')]
    expect(fake.names()).toEqual(['get_customer_games', 'customer_insights_status', 'get_customer_games'])
    await Promise.all(first)
    await client.getCustomerGames('3')
    expect(fake.count('customer_insights_status')).toBe(1)
  })

  test('is asked for again where the asking failed', async () => {
    const fake = fakeSupabase({
      customer_insights_status: [unreachable, statusOf('0.0.1')],
      get_customer_games: [OK],
    })
    const client = createCustomerInsightsClient(fake.supabase)
    await expect(client.getCustomerGames('1')).resolves.toEqual([])
    await expect(client.getCustomerGames('1')).rejects.toMatchObject({ code: 'outdated_schema' })
  })

  test('is asked for again while it is too old, so that an upgrade is seen without a reload', async () => {
    const fake = fakeSupabase({
      customer_insights_status: [statusOf('0.0.9'), statusOf('0.1.0')],
      get_customer_games: [OK],
    })
    const client = createCustomerInsightsClient(fake.supabase)
    await expect(client.getCustomerGames('1')).rejects.toMatchObject({ code: 'outdated_schema' })
    await expect(client.getCustomerGames('1')).resolves.toEqual([])
  })

  test.each([
    ['0.0.99', 'outdated_schema'],
    ['0.1.0-next.1', null],
    ['0.2.0', null],
    ['1.0.0', null],
  ])('%s: %s', async (version, code) => {
    const fake = fakeSupabase({ customer_insights_status: [statusOf(version)], get_customer_games: [OK] })
    const answer = createCustomerInsightsClient(fake.supabase).getCustomerGames('1')
    if (code) await expect(answer).rejects.toMatchObject({ code })
    else await expect(answer).resolves.toEqual([])
  })

  test('an old bundle explains any other failure', async () => {
    const fake = fakeSupabase({
      customer_insights_status: [statusOf('0.0.9')],
      get_customer_games: [failed('PT400', 400)],
    })
    const answer = createCustomerInsightsClient(fake.supabase).getCustomerGames('1')
    await expect(answer).rejects.toMatchObject({ code: 'outdated_schema' })
  })

  test('a function that is missing where the status answers is an old bundle too', async () => {
    const fake = fakeSupabase({})
    const client = createCustomerInsightsClient(fake.supabase)
    await expect(client.getCustomerGames('1')).rejects.toMatchObject({
      code: 'outdated_schema',
      cause: { code: 'PGRST202' },
    })
  })

  test('so it is for what a bundle of last month did not have', async () => {
    const client = createCustomerInsightsClient(fakeSupabase({}).supabase)
    const answers = [
      client.listCustomers(),
      client.exportSegment().next(),
      client.getCustomerBookings('1'),
      client.getCustomerAnalytics('1'),
      client.getMarketingTags(),
      client.getSettings(),
      client.updateSettings({}),
      client.bulkUpdateTags({}, { add: ['a'] }),
    ]
    // All at once: one that is refused while another is awaited would be nobody's.
    await Promise.all(answers.map(answer => expect(answer).rejects.toMatchObject({ code: 'outdated_schema' })))
  })

  test('a bundle that was removed meanwhile is missing, not old', async () => {
    const fake = fakeSupabase({
      customer_insights_status: [statusOf('0.1.0'), missing],
      get_customer_games: [OK, missing],
    })
    const client = createCustomerInsightsClient(fake.supabase)
    await client.getCustomerGames('1')
    await expect(client.getCustomerGames('1')).rejects.toMatchObject({ code: 'not_installed' })
  })
})

describe('an abort', () => {
  test('does not end the handshake that others wait for', async () => {
    const slow = deferred<RpcResponse>()
    const fake = fakeSupabase({ customer_insights_status: [slow.promise], get_customer_games: [OK] })
    const client = createCustomerInsightsClient(fake.supabase)
    const controller = new AbortController()
    const impatient = client.updateCustomerTags('1', [], { signal: controller.signal })
    const patient = client.getCustomerGames('1')
    controller.abort()
    await expect(impatient).rejects.toMatchObject({ name: 'AbortError' })
    slow.resolve(statusOf('0.1.0'))
    await expect(patient).resolves.toEqual([])
    expect(fake.names()).not.toContain('update_customer_tags')
  })

  test('ends a call whose answer never comes', async () => {
    const fake = fakeSupabase({ get_customer_games: [deferred<RpcResponse>().promise] })
    const controller = new AbortController()
    const answer = createCustomerInsightsClient(fake.supabase).getCustomerGames('1', { signal: controller.signal })
    await Promise.resolve()
    controller.abort()
    await expect(answer).rejects.toBe(controller.signal.reason)
  })
})

describe('answers that are none', () => {
  test('an empty success, as supabase-js makes of an empty 404', async () => {
    const fake = fakeSupabase({ customer_insights_status: [{ data: null, error: null, status: 204 }] })
    const answer = createCustomerInsightsClient(fake.supabase).getStatus()
    await expect(answer).rejects.toMatchObject({ code: 'unknown', message: expect.stringMatching(/answered nothing/) })
  })

  test('a client that throws rather than answers', async () => {
    const fake = fakeSupabase({ customer_insights_status: [Promise.reject(new Error('no token'))] })
    const answer = createCustomerInsightsClient(fake.supabase).getStatus()
    await expect(answer).rejects.toMatchObject({ code: 'network', cause: new Error('no token') })
  })
})

/** As `supabase gen types` writes them, with and without the functions of the bundle. */
interface HostDatabase {
  public: {
    Tables: { customers: { Row: { id: string }; Insert: { id: string }; Update: { id?: string }; Relationships: [] } }
    Views: Record<never, never>
    Functions: { get_customer_history: { Args: { customer_id: string }; Returns: { id: string }[] } }
  }
}
interface EmptyDatabase {
  public: { Tables: Record<never, never>; Views: Record<never, never>; Functions: Record<never, never> }
}

test('any supabase-js client fits, typed or not', () => {
  expectTypeOf<SupabaseClient>().toExtend<SupabaseClientLike>()
  expectTypeOf<SupabaseClient<HostDatabase>>().toExtend<SupabaseClientLike>()
  expectTypeOf<SupabaseClient<EmptyDatabase>>().toExtend<SupabaseClientLike>()
  expectTypeOf(createClient<HostDatabase>).returns.toExtend<SupabaseClientLike>()
})
