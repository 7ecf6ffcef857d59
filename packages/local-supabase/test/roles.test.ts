import type { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { actAs, type TokenClaims } from '../src/index.ts'
import { testDatabase, testServer } from '../src/vitest.ts'

const alice = '00000000-0000-4000-8000-00000000000a'
const bob = '00000000-0000-4000-8000-00000000000b'

const database = await testDatabase()
const postgres = await database.connect()
await postgres.query(`
  create table public.notes (owner uuid references auth.users (id), body text);
  insert into auth.users (id, email) values ('${alice}', 'alice@example.com'), ('${bob}', 'bob@example.com');
  insert into public.notes values ('${alice}', 'by alice'), ('${bob}', 'by bob');
  alter table public.notes enable row level security;
  create policy own on public.notes to authenticated using (owner = auth.uid());
  create function public.whoami() returns jsonb language sql stable set search_path = ''
    return jsonb_build_object('uid', auth.uid(), 'role', auth.role(), 'email', auth.email(), 'claims', auth.jwt());
`)

/** What Postgres answers to one who may not; its words differ from version to version. */
const denied = { code: '42501' }

const bodies = (claims: TokenClaims) =>
  actAs(postgres, claims, async () =>
    (await postgres.query('select body from public.notes order by 1')).rows.flatMap(Object.values),
  )

test('row level security shows each user their own rows, a visitor none, the service all', async () => {
  expect(await bodies({ role: 'authenticated', sub: alice })).toEqual(['by alice'])
  expect(await bodies({ role: 'anon' })).toEqual([])
  expect(await bodies({ role: 'service_role' })).toEqual(['by alice', 'by bob'])
})

test('the auth functions answer from the claims', async () => {
  const claims = {
    role: 'authenticated',
    sub: alice,
    email: 'alice@example.com',
    app_metadata: { role: 'staff' },
  } as const
  const { rows } = await actAs(postgres, claims, () => postgres.query('select public.whoami()'))
  expect(rows[0].whoami).toMatchObject({
    uid: alice,
    role: 'authenticated',
    email: 'alice@example.com',
    claims: { aud: 'authenticated', app_metadata: { role: 'staff' } },
  })
})

test('without claims nobody is asking', async () => {
  const { rows } = await postgres.query('select auth.uid(), auth.role(), auth.email(), auth.jwt()')
  expect(rows).toEqual([{ uid: null, role: null, email: null, jwt: null }])
})

test('what actAs does stays if it succeeds, and is undone if it throws', async () => {
  await postgres.query('create table public.kept (n int)')
  await actAs(postgres, { role: 'anon' }, () => postgres.query('insert into public.kept values (1)'))
  const failing = actAs(postgres, { role: 'anon' }, async () => {
    await postgres.query('insert into public.kept values (2)')
    throw new Error('second thoughts')
  })
  await expect(failing).rejects.toThrow('second thoughts')
  const { rows } = await postgres.query('select n, current_user as role, auth.role() as claimed from public.kept')
  expect(rows).toEqual([{ n: 1, role: 'postgres', claimed: null }])
})

test('as on the platform, postgres is no superuser', async () => {
  const { rows } = await postgres.query(
    'select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user',
  )
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: true, rolcreaterole: true }])
  await expect(postgres.query('alter system set work_mem = 1024')).rejects.toMatchObject(denied)
  await expect(postgres.query(`copy public.notes to program 'cat'`)).rejects.toMatchObject(denied)
  await expect(postgres.query('create function auth.mine() returns int language sql return 1')).rejects.toMatchObject(
    denied,
  )
})

test('as on the platform, what is made in public is open to the API, and what is in auth is not', async () => {
  await postgres.query(`
    create table public.open_by_default (id bigint generated always as identity);
    create function public.callable_by_default() returns int language sql return 1;
  `)
  for (const role of ['anon', 'authenticated', 'service_role'] as const) {
    await actAs(postgres, { role }, async () => {
      await postgres.query('insert into public.open_by_default default values')
      await postgres.query('select public.callable_by_default()')
    })
    await expect(actAs(postgres, { role }, () => postgres.query('table auth.users'))).rejects.toThrow(
      'permission denied',
    )
  }
})

test('with autoExpose off, what is made in public wants explicit grants', async () => {
  const wary = await testServer().createDatabase({ autoExpose: false })
  onTestFinished(() => wary.drop())
  const client = await wary.connect()
  await client.query(
    'create table public.closed (); create table public.granted (); grant select on public.granted to anon',
  )
  for (const role of ['anon', 'authenticated', 'service_role'] as const) {
    await expect(actAs(client, { role }, () => client.query('table public.closed'))).rejects.toThrow(
      'permission denied',
    )
  }
  await actAs(client, { role: 'anon' }, () => client.query('table public.granted'))
})

test('the roles of the API may not make objects in public', async () => {
  for (const role of ['anon', 'authenticated', 'service_role'] as const) {
    const make = actAs(postgres, { role }, () => postgres.query('create table public.theirs ()'))
    await expect(make).rejects.toThrow('permission denied for schema public')
  }
})

test('authenticator has no rights but to become the role of a token', async () => {
  const authenticator: Client = await database.connect('authenticator')
  await expect(authenticator.query('table public.notes')).rejects.toThrow('permission denied')
  await expect(authenticator.query('set role postgres')).rejects.toThrow('permission denied')
  const { rows } = await actAs(authenticator, { role: 'service_role' }, () => authenticator.query('table public.notes'))
  expect(rows).toHaveLength(2)
})
