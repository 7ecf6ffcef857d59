import { testDatabase } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { migrationFor } from './support/bundle.ts'
import { expectList, type ListFilter, type Person, sorts } from './support/lists.ts'
import { expectCustomers } from './support/oracle.ts'
import { sakilaConfig, sakilaIsThere, sakilaRows, sakilaSchema, sakilaTables, sakilaWorld } from './support/sakila.ts'

const asOf = '2006-02-15'

describe.skipIf(!sakilaIsThere)('the lists over the Sakila rental history', () => {
  const compareIds = (a: string, b: string) => Number(a) - Number(b)
  let client: Client
  const call = async (sql: string, values: unknown[] = []) =>
    (await client.query(`select ${sql} as answer`, values)).rows[0].answer

  beforeAll(async () => {
    const database = await testDatabase()
    client = await database.connect()
    await client.query(sakilaSchema)
    for (const table of sakilaTables) {
      await client.query(
        `insert into sakila.${table} select * from jsonb_populate_recordset(null::sakila.${table}, $1::jsonb)`,
        [JSON.stringify(sakilaRows(table))],
      )
    }
    await client.query(migrationFor(sakilaConfig))
  })

  test('pages of every sort and of filters equal the oracle’s; integer keys and an expression as name', async () => {
    const expected = expectCustomers(sakilaWorld(), asOf)
    const people = new Map(
      sakilaRows('customers').map((row): [string, Person] => [
        row.customer_id ?? '',
        { name: `${row.first_name} ${row.last_name}`, email: row.email ?? null, phone: null, tags: [] },
      ]),
    )
    const filters: ListFilter[] = [
      {},
      { spending_tier: ['low'] },
      { lifecycle_stage: ['active', 'churned'] },
      { favorite_game_id: ['1', '22', '500'] },
      { preferred_venue_id: ['2'], game_category: ['Action', 'Sports'] },
      { search: 'mar SMITH' },
    ]
    for (const filter of filters) {
      for (const sort of sorts) {
        for (const descending of [true, false]) {
          const found: string[] = []
          let after: string | null = null
          do {
            const page = await call('public.list_customers($1, $2, $3, $4, 130, $5)', [
              JSON.stringify(filter),
              sort,
              descending,
              after,
              asOf,
            ])
            found.push(...page.customers.map((customer: { id: string }) => customer.id))
            after = page.next
          } while (after)
          const wanted = expectList(expected, people, filter, sort, descending, compareIds)
          expect(found, JSON.stringify({ filter, sort, descending })).toEqual(wanted)
        }
      }
    }
  })

  test('a renamed customer is found under the new name at once, and no longer under the old one', async () => {
    const search = (text: string) =>
      call(`public.list_customers(jsonb_build_object('search', $1::text)) -> 'total' -> 'count'`, [text])
    expect(await search('mary smith')).toBe(1)
    await client.query(`update sakila.customers set first_name = 'Xenia' where customer_id = 1`)
    expect([await search('xenia smith'), await search('xenia  jones')]).toEqual([1, 0])
    await client.query(`update sakila.customers set first_name = 'MARY' where customer_id = 1`)
    expect(await search('mary smith')).toBe(1)
  })

  test('bookings of a start without time zone come page by page', async () => {
    const rentals = sakilaRows('rentals')
      .filter(row => row.customer_id === '526')
      .sort((a, b) => ((a.rental_date ?? '') < (b.rental_date ?? '') ? 1 : -1))
    const first = await call('public.get_customer_bookings(526, page_size => 30)')
    const second = await call('public.get_customer_bookings(526, after => $1, page_size => 30)', [first.next])
    expect([first.total, second.next]).toEqual([45, null])
    const found = [...first.bookings, ...second.bookings]
    expect(found.map(b => b.starts_at.replace('T', ' '))).toEqual(
      rentals.map(row => row.rental_date?.replace('T', ' ')),
    )
    expect(found.map(b => b.booking_date)).toEqual(rentals.map(row => row.rental_date?.slice(0, 10)))
  })

  test('months and hours add up to the customer’s rentals', async () => {
    const { months, heatmap } = await call('public.get_customer_analytics(526, 24, $1)', [asOf])
    const sum = (entries: { bookings: number }[]) => entries.reduce((total, { bookings }) => total + bookings, 0)
    expect([months.length, sum(months), sum(heatmap)]).toEqual([24, 45, 45])
  })

  test('tags in bulk, where there is no metadata to mirror', async () => {
    const answer = await call(`public.bulk_update_tags('{"search": "mary"}', array['friend'])`)
    expect(answer.changed).toBe(answer.matched)
    const { rows } = await client.query('select * from public.get_marketing_tags()')
    expect(rows).toEqual([{ tag: 'friend', customers: String(answer.matched) }])
  })
})
