import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createCustomerInsightsClient } from '../client/client.ts'
import type { CustomerInsightsErrorCode } from '../client/errors.ts'
import { hostSchemaSql } from '../sql/index.ts'
import { endCustomerClaims, staffClaims, tokenOf } from './claims.ts'
import { createPgliteBackend, type PgliteBackend } from './createPgliteBackend.ts'

const ADA = '00000000-0000-4000-8000-0000000000c1'

let backend: PgliteBackend
beforeAll(async () => {
  backend = await createPgliteBackend({
    load: db => db.exec(`insert into public.customers (id, name, email) values ('${ADA}', 'Ada', 'ada@example.com')`),
  })
})
afterAll(() => backend.close())

describe('faults', () => {
  const undo: (() => void)[] = []
  afterEach(() => {
    for (const heal of undo.splice(0)) heal()
  })

  const codes: CustomerInsightsErrorCode[] = [
    'not_found',
    'forbidden',
    'not_installed',
    'outdated_schema',
    'invalid_input',
    'network',
    'unknown',
  ]

  test.each(codes)('one function fails with %s, and is well again after', async code => {
    const client = createCustomerInsightsClient(backend.supabase())
    const heal = backend.fail('get_customer_games', code)
    await expect(client.getCustomerGames(ADA)).rejects.toMatchObject({ code })
    heal()
    await expect(client.getCustomerGames(ADA)).resolves.toEqual([])
  })

  test.each(codes)('every function fails with %s', async code => {
    undo.push(backend.fail('*', code))
    const client = createCustomerInsightsClient(backend.supabase())
    await expect(client.getCustomerSegments()).rejects.toMatchObject({ code })
  })

  test('a fault of one client leaves the others alone', async () => {
    const [broken, well] = [backend.supabase(staffClaims, { fail: { '*': 'forbidden' } }), backend.supabase()]
    await expect(createCustomerInsightsClient(broken).getStatus()).rejects.toMatchObject({ code: 'forbidden' })
    await expect(createCustomerInsightsClient(well).getStatus()).resolves.toMatchObject({ schema_version: '0.1.0' })
  })

  test('a delay holds the answer back, for ever if it is infinite, and an abort ends it', async () => {
    const client = createCustomerInsightsClient(backend.supabase())
    undo.push(backend.delay(50))
    const start = performance.now()
    await client.getStatus()
    expect(performance.now() - start).toBeGreaterThan(45)

    backend.delay(Number.POSITIVE_INFINITY)
    const controller = new AbortController()
    const answer = client.getStatus({ signal: controller.signal })
    const stillWaits = await Promise.race([answer, new Promise(resolve => setTimeout(resolve, 50, 'waits'))])
    expect(stillWaits).toBe('waits')
    controller.abort()
    await expect(answer).rejects.toBe(controller.signal.reason)
  })
})

describe('requests', () => {
  test('at the same time do not mix up who is asking', async () => {
    const staff = backend.supabase()
    const customer = backend.supabase(endCustomerClaims('00000000-0000-4000-8000-0000000000ff'))
    const counts = await Promise.all(
      Array.from({ length: 20 }, (_, i) => (i % 2 ? customer : staff).from('customers').select('id')),
    )
    expect(counts.map(({ data }) => data?.length)).toEqual(Array.from({ length: 20 }, (_, i) => (i % 2 ? 0 : 1)))
  })

  test('leave the owner’s connection the owner’s', async () => {
    await backend.supabase().from('customers').select('id')
    const { rows } = await backend.db.query(
      `select current_user as who, current_setting('request.jwt.claims', true) as claims`,
    )
    expect(rows).toEqual([{ who: 'postgres', claims: '' }])
  })

  test('that failed leave nothing behind', async () => {
    const supabase = backend.supabase()
    const rows = [
      { id: '00000000-0000-4000-8000-0000000000c2', name: 'Eve' },
      { id: ADA, name: 'Ada again' },
    ]
    expect((await supabase.from('customers').insert(rows)).error?.code).toBe('23505')
    await supabase.from('customers').insert({ name: 'Bob' })
    await supabase.from('customers').insert({ name: 'Cyd' })
    const one = await supabase.from('customers').update({ phone: '1' }).neq('id', ADA).select().single()
    expect(one.error?.code).toBe('PGRST116')
    expect((await supabase.from('customers').select('name,phone').order('name')).data).toEqual([
      { name: 'Ada', phone: null },
      { name: 'Bob', phone: null },
      { name: 'Cyd', phone: null },
    ])
    await supabase.from('customers').delete().neq('id', ADA)
  })

  // supabase-js itself puts no escapes into the list of `in`, so no backslash or double quote there.
  test.each([`O'Hara \\ "and", (sons); --`, `O'Hara, (sons); --`])('may hold any character: %s', async name => {
    const supabase = backend.supabase()
    await supabase.from('customers').insert({ name })
    const found = () => supabase.from('customers').select('name')
    expect((await found().eq('name', name)).data).toEqual([{ name }])
    expect((await found().like('name', "O'Hara%")).data).toEqual([{ name }])
    if (!name.includes('"')) expect((await found().in('name', ['nobody', name])).data).toEqual([{ name }])
    await supabase.from('customers').delete().eq('name', name)
    expect((await found()).data).toEqual([{ name: 'Ada' }])
  })

  test.each([
    ['embedding', () => backend.supabase().from('bookings').select('id,customers(name)'), /Embedding other tables/],
    ['a JSON path', () => backend.supabase().from('customers').select('metadata->segments'), /metadata->segments/],
    ['or()', () => backend.supabase().from('customers').select().or('name.eq.Ada,name.eq.Bob'), /"or"/],
    ['not()', () => backend.supabase().from('customers').select().not('name', 'is', null), /not\.is\.null/],
    ['upsert()', () => backend.supabase().from('customers').upsert({ id: ADA, name: 'Ada' }), /Upsert/],
    [
      'filters on a function',
      () => backend.supabase().rpc('search_customers', { term: '' }).eq('name', 'Ada'),
      /Filtering/,
    ],
  ])('for %s are refused by name rather than answered wrongly', async (_what, ask, message) => {
    const { error, status } = await ask()
    expect(status).toBe(400)
    expect(error?.message).toMatch(message)
    expect(error?.message).toMatch(/not supported by the PGlite test backend/)
  })

  test.each([
    ['update', () => backend.supabase().from('customers').update({ name: 'All' })],
    ['delete', () => backend.supabase().from('customers').delete()],
  ])('to %s a whole table are refused, as Supabase does', async (_what, ask) => {
    expect(await ask()).toMatchObject({ status: 400, error: { code: '21000' } })
  })

  test('elsewhere than the REST API find nothing', async () => {
    const answer = await backend.fetch(`${backend.url}/auth/v1/token`, { method: 'POST' })
    expect(answer.status).toBe(404)
  })

  test('with an unreadable token or a role that is not for the API are refused', async () => {
    const ask = (token: string) =>
      backend.fetch(`${backend.url}/rest/v1/customers`, { headers: { authorization: `Bearer ${token}` } })
    expect((await ask('nonsense')).status).toBe(401)
    const root = await ask(tokenOf({ ...staffClaims, role: 'authenticated' }).replace(/^[^.]+/, 'x'))
    expect(root.status).toBe(200)
    const asOwner = tokenOf(JSON.parse('{"role":"postgres"}'))
    expect((await ask(asOwner)).status).toBe(403)
  })

  test('without a token are a visitor’s', async () => {
    expect((await backend.fetch(`${backend.url}/rest/v1/customers`)).status).toBe(401)
  })

  test('may be a Request', async () => {
    const request = new Request(`${backend.url}/rest/v1/rpc/search_customers`, {
      method: 'POST',
      headers: { authorization: `Bearer ${tokenOf(staffClaims)}` },
      body: JSON.stringify({ term: 'ada' }),
    })
    expect(await (await backend.fetch(request)).json()).toMatchObject([{ name: 'Ada' }])
  })
})

describe('functions of a host', () => {
  beforeAll(() =>
    backend.db.exec(`
      create function public.nothing() returns void language sql as '';
      create function public.one_number() returns numeric language sql as 'select 12345678901234567890.10';
      create function public.no_value() returns int language sql as 'select null::int';
      create function public.numbers(up_to int) returns setof int language sql as 'select generate_series(1, up_to)';
      create function public.pairs() returns table (a int, b text) language sql as 'select 1, ''x''';
      create function public.singles() returns table (a int) language sql as 'select 1';
      create function public.ada() returns public.customers language sql as 'select * from public.customers limit 1';
      create function public.many(names text[], at timestamptz default null) returns text language sql
        as 'select array_to_string(names, ''+'')';
      create function public.twice(a int) returns int language sql as 'select a';
      create function public.twice(a text) returns text language sql as 'select a';
      create function public.fails() returns int language plpgsql
        as $$ begin raise exception 'Teapot' using errcode = 'PT418', detail = 'short', hint = 'stout'; end $$;`),
  )
  const call = (name: string, args?: Record<string, unknown>) => backend.supabase().rpc(name, args)

  test('answer in the shapes of PostgREST', async () => {
    expect(await call('nothing')).toMatchObject({ status: 204, data: null })
    expect(await call('no_value')).toMatchObject({ status: 200, data: null })
    expect(await call('numbers', { up_to: 3 })).toMatchObject({ data: [1, 2, 3] })
    expect(await call('numbers', { up_to: 0 })).toMatchObject({ data: [] })
    expect(await call('pairs')).toMatchObject({ data: [{ a: 1, b: 'x' }] })
    expect(await call('singles')).toMatchObject({ data: [{ a: 1 }] })
    expect(await call('ada')).toMatchObject({ data: { name: 'Ada' } })
    expect(await call('many', { names: ['a', 'b,"c'] })).toMatchObject({ data: 'a+b,"c' })
  })

  test('keep numbers that JavaScript would round', async () => {
    const answer = await backend.fetch(`${backend.url}/rest/v1/rpc/one_number`, {
      method: 'POST',
      headers: { authorization: `Bearer ${tokenOf(staffClaims)}` },
    })
    expect(await answer.text()).toBe('12345678901234567890.10')
  })

  test('that cannot be told apart are PGRST203', async () => {
    expect(await call('twice', { a: 1 })).toMatchObject({ status: 300, error: { code: 'PGRST203' } })
  })

  test('choose their own status and words', async () => {
    expect(await call('fails')).toMatchObject({
      status: 418,
      error: { code: 'PT418', message: 'Teapot', details: 'short', hint: 'stout' },
    })
  })

  test('may need another method or a better body', async () => {
    const headers = { authorization: `Bearer ${tokenOf(staffClaims)}` }
    const url = `${backend.url}/rest/v1/rpc/nothing`
    expect((await backend.fetch(url, { method: 'PATCH', headers })).status).toBe(405)
    expect((await backend.fetch(url, { method: 'POST', headers, body: '[1' })).status).toBe(400)
  })
})

test.each(['as it is', 'unpacked by a web server'])(
  'a snapshot starts another backend with the same data, %s',
  async how => {
    const gzipped = await backend.snapshot()
    const unpacked = () => new Response(gzipped.stream().pipeThrough(new DecompressionStream('gzip'))).blob()
    const snapshot = how === 'as it is' ? gzipped : new Blob([await unpacked()], { type: 'application/gzip' })
    const copy = await createPgliteBackend({ snapshot })
    try {
      const insights = await createCustomerInsightsClient(copy.supabase()).getCustomerInsights(ADA)
      expect(insights.customer.name).toBe('Ada')
    } finally {
      await copy.close()
    }
  },
)

test('the host’s own tables and config', async () => {
  const own = await createPgliteBackend({
    schema: hostSchemaSql.replaceAll('public.customers', 'public.people').replaceAll('customers_', 'people_'),
    config: {
      customers: { table: 'public.people', id: 'id', name: 'name' },
      bookings: {
        table: 'public.bookings',
        id: 'id',
        customer: 'customer_id',
        starts_at: 'booking_date',
        amount: 'total_amount',
      },
      access: 'claim:app_metadata.role in staff',
    },
  })
  try {
    await own.db.exec(`insert into public.people (id, name, email) values ('${ADA}', 'Ada', 'a@example.com')`)
    const client = createCustomerInsightsClient(own.supabase())
    expect((await client.getCustomerInsights(ADA)).customer).toMatchObject({ name: 'Ada', email: null })
    expect((await client.getStatus()).features).toEqual({ metadata: false, tenants: false })
  } finally {
    await own.close()
  }
}, 60_000)
