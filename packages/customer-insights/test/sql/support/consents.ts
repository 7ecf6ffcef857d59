import { actAs, type TokenClaims } from '@customer-insights/local-supabase'
import { testDatabase } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { installed } from './bundle.ts'

/** Who is there in the tests of consents, and how they ask. */

export const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
export const [anna, ben, nobody] = [id(1), id(2), id(9)]
export const boss = '00000000-0000-4000-8000-0000000000b0'
export const staff: TokenClaims = { role: 'authenticated', sub: boss, app_metadata: { role: 'staff' } }
export const server: TokenClaims = { role: 'service_role' }
export const anon: TokenClaims = { role: 'anon' }

export let client: Client
export let connect: () => Promise<Client>
export const one = async (claims: TokenClaims, sql: string, values: unknown[] = []) =>
  Object.values((await actAs(client, claims, () => client.query(sql, values))).rows[0] ?? {})[0] as never
export const set = (args: string, claims = staff): Promise<{ consents: object[]; history: object[] }> =>
  one(claims, `select public.set_marketing_consent('${anna}', ${args})`)
export const get = (customer = anna): Promise<{ consents: { state: string }[]; history: object[] }> =>
  one(staff, `select public.get_marketing_consent('${customer}')`)
export const stateOf = async () => (await get()).consents.map(({ state }) => state)
export const rows = async (sql: string) => (await client.query(sql)).rows

/** A database with two customers, for the test that calls it. */
export async function start(build = installed.build): Promise<void> {
  const database = await testDatabase(build === installed.build ? { template: installed } : {})
  if (build !== installed.build) await build(database)
  connect = () => database.connect()
  client = await connect()
  await client.query(`insert into public.customers (id, name, email) values
    ('${anna}', 'Anna', 'anna@secret.test'), ('${ben}', 'Ben', 'ben@secret.test')`)
}
