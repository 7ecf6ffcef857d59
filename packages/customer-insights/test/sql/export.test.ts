import { actAs, type TokenClaims } from '@customer-insights/local-supabase'
import { testDatabase } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { anna, annasValues, ben, peopleSql, personalConfig, personalHost } from './support/personal-host.ts'

/** Art. 15 and 20: the export of a customer holds everything that is held. */

let client: Client
let answer: Record<string, unknown>

beforeAll(async () => {
  const database = await testDatabase({ template: personalHost })
  client = await database.connect()
  await client.query(peopleSql)
  await client.query(`
    select public.set_marketing_consent('${anna}', 'email', 'granted', proof => '{"form": "Leipzig"}');
    select public.set_marketing_consent('${anna}', 'email', 'withdrawn');
    select public.set_legal_hold('${anna}', 'debt');
    insert into customer_insights.suppressed_customers values ('default', '${anna}');
    insert into customer_insights.erasures values ('default', '${anna}', 'anonymize')`)
  const { rows } = await client.query('select public.export_customer_data($1) as answer', [anna])
  answer = rows[0].answer
})

/** Of each table of ours, where its rows about a customer are in the export. Its columns have the same names there. */
const parts: Record<string, string> = {
  customer_facts: 'facts',
  customer_rollups: 'rollups',
  customer_tags: 'tags',
  consents: 'consents',
  consent_ledger: 'consent_history',
  suppressed_customers: 'suppression',
  legal_holds: 'legal_hold',
  erasures: 'erasure',
  audit_log: 'audit',
}
/** Columns that have another name in the export, or stand elsewhere in it, or are not the customer's. */
const columns: Record<string, Record<string, string | { reason: string }>> = {
  '*': {
    tenant_id: { reason: 'is customer.tenant_id, once for all' },
    customer_id: { reason: 'is customer.id, once for all' },
  },
  legal_holds: { set_by: { reason: 'who of the staff did it: their data' } },
  erasures: { erased_at: 'at' },
  consent_ledger: { actor: { reason: 'who of the staff did it: their data' } },
  audit_log: {
    actor: { reason: 'who of the staff did it: their data' },
    hash: { reason: 'ties the log together, and says nothing of its own' },
    previous_hash: { reason: 'ties the log together, and says nothing of its own' },
  },
}
/** Tables that hold nothing about one customer which is not in the export already, each with the reason. */
const others: Record<string, string> = {
  customer_names: 'name, e-mail and phone once more, in small letters, to search by',
  consent_links: 'random handles of links; what they are about is in consents',
  suppressions: 'keyed hashes of people who are not there; they name no customer',
  mirror_queue: 'a customer id and a flag, until metadata is written',
  paused_changes: 'a customer id, until the customer is counted',
  pending_entries: 'of the audit log, until the transaction ends',
  announcements: 'customer ids, until the transaction ends',
  retention_dates: 'a customer id up to which the retention has come, for a day',
  settings: 'of the tenant',
  audit_heads: 'of the tenant',
  signing_keys: 'of the database',
  tally_base: 'counts, of no one',
  tally_log: 'counts, of no one',
  mirror_dates: 'of the tenant',
  pauses: 'of the database',
  ledger: 'of the installation',
  manifest: 'of the installation',
}

const keysOf = (part: unknown) =>
  new Set([part].flat().flatMap(row => (row === null ? [] : Object.keys(row as object))))

test('every column of every table of ours is in it, or is named here with the reason', async () => {
  const { rows } = await client.query<{ table: string; columns: string[] }>(
    `select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'customer_insights'::regnamespace and c.relkind in ('r', 'p', 'm') group by 1 order by 1`,
  )
  const missing = rows.flatMap(({ table, columns: found }) => {
    if (others[table] !== undefined) return []
    const part = parts[table]
    if (part === undefined) return [table]
    const present = keysOf(answer[part])
    return found
      .filter(column => {
        const known = columns[table]?.[column] ?? columns['*']?.[column] ?? column
        return typeof known === 'string' && !present.has(known)
      })
      .map(column => `${table}.${column}`)
  })
  expect(missing).toEqual([])
  // And nothing is named in vain.
  const tables = new Set(rows.map(({ table }) => table))
  expect([...Object.keys(parts), ...Object.keys(others)].filter(table => !tables.has(table))).toEqual([])
})

test('so is every mapped column of the host, with every value that tells who it is', () => {
  const { table: _table, id: _id, tenant: _tenant, personal: ofCustomer, ...profile } = personalConfig.customers
  const {
    table: _bookings,
    id: _booking,
    customer: _customer,
    personal: ofBooking,
    ...booking
  } = personalConfig.bookings
  const customer = answer.customer as Record<string, unknown>
  expect(Object.keys(customer)).toEqual(
    expect.arrayContaining(['id', 'tenant_id', 'personal', ...Object.keys(profile).filter(key => key !== 'consent')]),
  )
  expect(Object.keys(customer.personal as object).sort()).toEqual([...(ofCustomer ?? [])].sort())
  const bookings = answer.bookings as Record<string, unknown>[]
  expect(bookings).toHaveLength(2)
  for (const each of bookings) {
    expect(Object.keys(each)).toEqual(expect.arrayContaining(['id', 'personal', ...Object.keys(booking)]))
    expect(Object.keys(each.personal as object).sort()).toEqual([...(ofBooking ?? [])].sort())
  }
  const text = JSON.stringify(answer)
  for (const value of [...annasValues, 'Leipzig', 'debt']) expect(text).toContain(value)
  expect(text).not.toContain('Ben')
})

test('it says what it is, and is in the audit log of the customer, and so in the next one', async () => {
  expect(answer).toMatchObject({ format: 'customer-insights/customer-data@1', exported_at: expect.any(String) })
  const { rows } = await client.query('select public.export_customer_data($1) as answer', [anna])
  expect(rows[0].answer.audit).toContainEqual(expect.objectContaining({ action: 'export.customer' }))
  expect(answer.insights).toMatchObject({ spending_tier: 'vip', total_bookings: 2 })
})

describe('who asks', () => {
  const exported = async (id: string, claims: TokenClaims) =>
    await actAs(client, claims, async () => {
      const { rows } = await client.query('select public.export_customer_data($1) as answer', [id])
      return rows[0].answer
    })
  const staff: TokenClaims = { role: 'authenticated', app_metadata: { role: 'staff' } }

  test('staff and the server get it; an unknown customer is PT404', async () => {
    expect((await exported(ben, staff)).bookings).toHaveLength(1)
    expect((await exported(ben, { role: 'service_role' })).bookings).toHaveLength(1)
    await expect(exported('00000000-0000-4000-8000-000000000009', staff)).rejects.toMatchObject({ code: 'PT404' })
  })

  test('whoever may not see all bookings gets an error, not a part, and nothing is noted', async () => {
    const count = async () =>
      (await client.query(`select count(*)::int as n from customer_insights.audit_log`)).rows[0].n
    const before = await count()
    await client.query(`drop policy bookings_read on public.bookings;
      create policy bookings_read on public.bookings for select to authenticated using (venue_id is not null)`)
    await expect(exported(anna, staff)).rejects.toMatchObject({
      code: '42501',
      message: expect.stringContaining('may not see all bookings'),
    })
    expect(await count()).toBe(before)
    expect((await exported(ben, staff)).bookings).toHaveLength(1)
  })
})
