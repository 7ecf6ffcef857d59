import { createClient } from '@supabase/supabase-js'
import { describe, expect, test } from 'vitest'
import { mintToken, staffToken } from '../src/index.ts'
import { testDatabase, testRest } from '../src/vitest.ts'

const alice = '00000000-0000-4000-8000-00000000000a'

const database = await testDatabase()
const postgres = await database.connect()
await postgres.query(`
  create table public.rooms (id int primary key, name text, price numeric);
  insert into public.rooms select n, 'Room ' || n, n * 1.5 from generate_series(1, 1500) n;
  alter table public.rooms enable row level security;
  create policy readable on public.rooms for select to authenticated using (true);
  create function public.whoami() returns jsonb language sql stable set search_path = ''
    return jsonb_build_object('uid', auth.uid(), 'role', current_user, 'tenant', auth.jwt() #> '{app_metadata,tenant_id}');
  create function public.refuse() returns void language plpgsql set search_path = ''
    as $$ begin raise sqlstate 'PT404' using message = 'no such room'; end $$;
`)
const rest = await testRest(database)

const as = (token: string) =>
  createClient(rest.url, rest.anonKey, {
    auth: { persistSession: false, autoRefreshToken: false },
    global: { headers: { Authorization: `Bearer ${token}` } },
  })

describe('supabase-js on PostgREST', () => {
  test('a visitor sees nothing, a user rows, the service writes', async () => {
    const visitor = await as(rest.anonKey).from('rooms').select('id')
    expect(visitor).toMatchObject({ status: 200, data: [] })

    const user = as(await mintToken({ role: 'authenticated', sub: alice }))
    expect(await user.from('rooms').select('name, price').eq('id', 2)).toMatchObject({
      status: 200,
      data: [{ name: 'Room 2', price: 3 }],
    })
    expect(await user.from('rooms').insert({ id: 0 })).toMatchObject({ status: 403, error: { code: '42501' } })
    expect(await as(rest.serviceKey).from('rooms').insert({ id: 0 })).toMatchObject({ status: 201 })
  })

  test('the claims of a token reach auth.uid() and auth.jwt()', async () => {
    const user = as(await mintToken({ role: 'authenticated', sub: alice }))
    expect((await user.rpc('whoami')).data).toEqual({ uid: alice, role: 'authenticated', tenant: null })
    const staff = as(await staffToken({ tenant: 'north' }))
    expect((await staff.rpc('whoami')).data).toMatchObject({ role: 'authenticated', tenant: 'north' })
  })

  test('an expired or forged token is 401', async () => {
    const expired = as(await mintToken({ role: 'authenticated', expiresIn: -60 }))
    expect(await expired.rpc('whoami')).toMatchObject({ status: 401, error: { code: 'PGRST301' } })
    const forged = as((await mintToken({ role: 'service_role' })).replace(/\.[^.]+$/, '.forged'))
    expect(await forged.rpc('whoami')).toMatchObject({ status: 401 })
  })

  test('an error keeps its status and code through the proxy', async () => {
    const { status, error } = await as(await staffToken()).rpc('refuse')
    expect({ status, message: error?.message }).toEqual({ status: 404, message: 'no such room' })
    expect(await as(rest.anonKey).rpc('no_such_function')).toMatchObject({ status: 404, error: { code: 'PGRST202' } })
  })

  test('an answer ends at 1000 rows, as on the platform, and tells how many there are', async () => {
    const staff = as(await staffToken())
    const { data, count } = await staff.from('rooms').select('id', { count: 'exact' }).gt('id', 0)
    expect([data?.length, count]).toEqual([1000, 1500])
  })

  test('an aborted request is an error and leaves the server in order', async () => {
    const staff = as(await staffToken())
    const { error } = await staff.from('rooms').select('*').abortSignal(AbortSignal.abort())
    expect(error).not.toBeNull()
    expect((await staff.rpc('whoami')).status).toBe(200)
  })

  test('what is not the REST API is not served', async () => {
    expect((await fetch(`${rest.url}/auth/v1/user`)).status).toBe(404)
    expect((await fetch(`${rest.url}/rest/v1/`)).status).toBe(200)
  })
})

test('a change of the schema is seen after notify pgrst', async () => {
  const staff = as(await staffToken())
  const before = await staff.rpc('added')
  expect(before.error?.code).toBe('PGRST202')
  await postgres.query('create function public.added() returns int language sql return 42')
  expect((await staff.rpc('added')).error?.code).toBe('PGRST202')

  await postgres.query(`notify pgrst, 'reload schema'`)
  await expect.poll(async () => (await staff.rpc('added')).data, { timeout: 10_000 }).toBe(42)
})

test('reload() returns when the change is there', async () => {
  await postgres.query('create function public.added_too() returns int language sql return 43')
  await rest.reload()
  expect((await as(await staffToken()).rpc('added_too')).data).toBe(43)
})
