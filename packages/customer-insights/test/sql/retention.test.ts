import { needsServer, testDatabase } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { beforeEach, describe, expect, test } from 'vitest'
import { installed } from './support/bundle.ts'

/** Who is anonymized after years without a booking, who is not, and how the maintenance goes about it. */

const id = (n: number) => `00000000-0000-4000-8000-00000000c${String(n).padStart(3, '0')}`
const asOf = '2026-06-15'

let connect: () => Promise<Client>
let client: Client

beforeEach(async () => {
  const database = await testDatabase({ template: installed })
  connect = () => database.connect()
  client = await connect()
})

const one = async (sql: string, values: unknown[] = []) => (await client.query(sql, values)).rows[0]?.answer
const settings = (changes: object) =>
  client.query('select public.update_customer_insights_settings($1) as answer', [changes])
const preview = (years: number | null = null) =>
  one('select public.preview_retention(anonymize_after_years => $1) as answer', [years])
const due = async (years: number, date = asOf) =>
  (
    await client.query<{ id: string }>(
      `select d.customer_id as id from customer_insights.due_customers('default', $1, $2, null) d`,
      [years, date],
    )
  ).rows.map(row => row.id)
const maintain = async (chunk = 1000, date = asOf) =>
  (await client.query('select done::int, pending::int from customer_insights.maintain($1, $2)', [chunk, date])).rows[0]
const named = async () =>
  (
    await client.query<{ id: string }>(`select c.id from public.customers c where c.name is not null order by c.id`)
  ).rows.map(row => row.id)
const audit = async () =>
  (
    await client.query(
      `select action, customer_id, amount::int, details from customer_insights.audit_log
       where action <> 'settings.changed' order by position`,
    )
  ).rows

/** Customers 1, 2, ... each with bookings on these days. */
async function people(...days: (string | [string, string])[][]) {
  for (const [index, ofOne] of days.entries()) {
    await client.query(`insert into public.customers (id, name, email) values ($1, 'Person', $2)`, [
      id(index + 1),
      `p${index + 1}@example.com`,
    ])
    for (const each of ofOne) {
      const [day, status] = typeof each === 'string' ? [each, 'confirmed'] : each
      await client.query(
        'insert into public.bookings (customer_id, booking_date, status, total_amount) values ($1, $2, $3, 10)',
        [id(index + 1), day, status],
      )
    }
  }
}

test('whom it concerns: the last counted booking is longer ago, and there is none of any kind since', async () => {
  await people(
    ['2024-06-14'],
    ['2024-06-15'],
    ['2020-01-01', '2025-01-01'],
    ['2020-01-01', ['2025-01-01', 'cancelled']],
    ['2020-01-01', ['2027-01-01', 'cancelled']],
    ['2020-01-01', '2027-01-01'],
    [],
    [['2020-01-01', 'cancelled']],
    ['2020-01-01'],
    ['2020-01-01'],
  )
  await client.query(`select public.set_legal_hold('${id(9)}', 'debt')`)
  expect(await due(2)).toEqual([id(1), id(10)])
  expect(await due(1)).toEqual([id(1), id(2), id(3), id(4), id(10)])
  await client.query(`select public.erase_customer('${id(10)}')`)
  expect(await due(2)).toEqual([id(1)])
  expect(await due(100)).toEqual([])
})

describe('a dry run', () => {
  test('says who would be, without a setting and with another one, and changes nothing', async () => {
    await people(['2001-01-01'], ['2003-01-01'], [])
    expect(await preview()).toEqual({
      tenant_id: 'default',
      anonymize_after_years: null,
      due: 0,
      oldest_last_booking: null,
      sample: [],
    })
    expect(await preview(3)).toMatchObject({ due: 2, oldest_last_booking: '2001-01-01', sample: [id(1), id(2)] })
    await settings({ anonymize_after_years: 100 })
    expect(await preview()).toMatchObject({ anonymize_after_years: 100, due: 0 })
    expect(await named()).toHaveLength(3)
  })

  test('shows 20 of them, longest gone first', async () => {
    await people(...Array.from({ length: 25 }, (_, i) => [`2001-01-${String(25 - i).padStart(2, '0')}`]))
    const { due, sample } = await preview(3)
    expect({ due, sample }).toEqual({ due: 25, sample: Array.from({ length: 20 }, (_, i) => id(25 - i)) })
  })

  test.each([[0], [101]])('of %s years is refused', async years => {
    await expect(preview(years)).rejects.toMatchObject({ code: 'PT400' })
  })
})

describe('the maintenance', () => {
  test('does nothing without the setting', async () => {
    await people(['2001-01-01'])
    await maintain()
    expect(await named()).toEqual([id(1)])
  })

  test('anonymizes who is due, writes each down, keeps no hash, and does it once', async () => {
    await people(['2001-01-01'], ['2026-01-01'], ['2002-01-01'])
    await settings({ anonymize_after_years: 3 })
    const before = await one('select public.get_customer_segments(0) as answer')
    await maintain()
    expect(await named()).toEqual([id(2)])
    expect(await one('select public.get_customer_segments(0) as answer')).toEqual(before)
    expect(await audit()).toEqual([
      { action: 'retention.changed', customer_id: null, amount: null, details: { from: null, to: 3 } },
      { action: 'customer.erased', customer_id: id(1), amount: null, details: { by: 'retention', mode: 'anonymize' } },
      { action: 'customer.erased', customer_id: id(3), amount: null, details: { by: 'retention', mode: 'anonymize' } },
      {
        action: 'retention.ran',
        customer_id: null,
        amount: 2,
        details: { anonymize_after_years: 3, failed: 0 },
      },
    ])
    expect(await one('select count(*)::int as answer from customer_insights.suppressions')).toBe(0)
    expect(await maintain()).toEqual({ done: 0, pending: 0 })
    await maintain(1000, '2026-06-16')
    expect(await audit()).toHaveLength(4)
  })

  test('goes chunk by chunk, and says how many are left', async () => {
    await people(...Array.from({ length: 7 }, () => ['2001-01-01']))
    // What time has changed comes first.
    await client.query(`select customer_insights.maintain(1000, '${asOf}')`)
    await settings({ anonymize_after_years: 3 })
    expect(await maintain(3)).toEqual({ done: 3, pending: 4 })
    expect(await maintain(3)).toEqual({ done: 3, pending: 1 })
    expect(await maintain(3)).toEqual({ done: 1, pending: 0 })
    expect(await named()).toEqual([])
  })

  test('begins anew with another number of years, the same day', async () => {
    await people(['2001-01-01'], ['2024-01-01'])
    await settings({ anonymize_after_years: 10 })
    await maintain()
    expect(await named()).toEqual([id(2)])
    await settings({ anonymize_after_years: 2 })
    await maintain()
    expect(await named()).toEqual([])
  })

  test('goes on after one whom the host refuses to blank, says why, and tries again the next day', async () => {
    await people(['2001-01-01'], ['2001-01-01'], ['2001-01-01'])
    await client.query(
      `alter table public.customers add constraint known check (id <> '${id(2)}' or email is not null)`,
    )
    await settings({ anonymize_after_years: 3 })
    const notices: string[] = []
    client.on('notice', notice => notices.push(notice.message ?? ''))
    await maintain()
    expect(await named()).toEqual([id(2)])
    expect(notices).toEqual([expect.stringMatching(/1 customers of tenant default could not .* constraint known/)])
    expect((await audit()).at(-1)).toMatchObject({ action: 'retention.ran', amount: 2, details: { failed: 1 } })
    await client.query('alter table public.customers drop constraint known')
    await maintain(1000, '2026-06-16')
    expect(await named()).toEqual([])
  })

  test('passes over one whom someone is writing, and one who has just booked', async context => {
    needsServer(context)
    await people(['2001-01-01'], ['2001-01-01'])
    await settings({ anonymize_after_years: 3 })
    const writer = await connect()
    await writer.query('begin')
    await writer.query(`insert into public.bookings (customer_id, booking_date) values ('${id(1)}', '2026-06-20')`)
    await maintain()
    expect(await named()).toEqual([id(1)])
    await writer.query('commit')
    await maintain(1000, '2026-06-16')
    expect(await named()).toEqual([id(1)])
  })
})

test.each([[0], [101], [2.5], ['3'], [true]])('a setting of %j is refused', async years => {
  await expect(settings({ anonymize_after_years: years })).rejects.toMatchObject({
    code: 'PT400',
    message: expect.stringContaining('anonymize_after_years is'),
  })
})

test('the setting can be taken back, and other settings leave it', async () => {
  await settings({ anonymize_after_years: 5 })
  expect((await settings({ vip_above: 2000 })).rows[0].answer).toMatchObject({ anonymize_after_years: 5 })
  expect((await settings({ anonymize_after_years: null })).rows[0].answer).toMatchObject({
    anonymize_after_years: null,
    vip_above: 2000,
  })
})
