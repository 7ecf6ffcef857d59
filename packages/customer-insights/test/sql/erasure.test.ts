import { testDatabase } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { beforeEach, describe, expect, test } from 'vitest'
import { dumpRows, whereIs } from './support/dump.ts'
import { anna, annasValues, ben, id, peopleSql, personalHost } from './support/personal-host.ts'

/** Art. 17: what is left of a customer, what is not touched, and what stops an erasure. */

let client: Client

beforeEach(async () => {
  const database = await testDatabase({ template: personalHost })
  client = await database.connect()
  await client.query(peopleSql)
})

const erase = async (customer: string, mode = 'anonymize', reason: string | null = null) => {
  const { rows } = await client.query('select public.erase_customer($1, $2, $3) as answer', [customer, mode, reason])
  return rows[0].answer
}
const privacy = async (customer: string) =>
  (await client.query('select public.get_customer_privacy($1) as answer', [customer])).rows[0].answer
const row = async (customer: string) =>
  (await client.query('select to_jsonb(c) as row from public.customers c where id = $1', [customer])).rows[0]?.row
const numbers = async () =>
  (
    await client.query(
      `select public.get_customer_segments(0) as segments,
         (select jsonb_agg(t order by t.dimension, t.value) from customer_insights.tallies t
          where (t.customers, t.bookings, t.total_spent) <> (0, 0, 0)) as tallies,
         (select jsonb_agg(f order by f.customer_id) from customer_insights.customer_facts f) as facts,
         (select jsonb_agg(to_jsonb(b) - '{note,guests}'::text[] order by b.id) from public.bookings b) as bookings`,
    )
  ).rows[0]
const audit = async () =>
  (
    await client.query(
      `select action, customer_id, details from customer_insights.audit_log where action <> 'settings.changed'
       order by position`,
    )
  ).rows
/** Runs what has to fail, and holds it to have changed nothing. */
async function refused(work: () => Promise<unknown>, error: Record<string, unknown>) {
  const before = await dumpRows(client)
  await expect(work()).rejects.toMatchObject(error)
  expect(await dumpRows(client)).toEqual(before)
}

test('each value is there before: the search can find it', async () => {
  const found = await whereIs(client, annasValues)
  expect(Object.values(found).filter(tables => tables.length === 0)).toEqual([])
  expect(found['Anna.Bach@Example.com']).toEqual(['customer_insights.customer_names', 'customers'])
  expect(found['organist-wife']).toEqual(['customer_insights.customer_tags', 'customers'])
})

describe('anonymize', () => {
  test('leaves none of them in any table of ours or of the host, and every number as it was', async () => {
    const before = await numbers()
    const answer = await erase(anna, 'anonymize', 'ticket 4711')
    expect(answer).toEqual({
      customer_id: anna,
      mode: 'anonymize',
      erased_at: expect.any(String),
      already_erased: false,
    })
    const found = await whereIs(client, annasValues)
    expect(Object.entries(found).filter(([, tables]) => tables.length > 0)).toEqual([])
    expect(await numbers()).toEqual(before)
    expect(await audit()).toEqual([
      { action: 'customer.erased', customer_id: anna, details: { mode: 'anonymize', reason: 'ticket 4711' } },
    ])
  })

  test('blanks each column by what it takes', async () => {
    await erase(anna)
    const { metadata, ...columns } = await row(anna)
    expect(columns).toMatchObject({
      name: null,
      email: expect.stringMatching(/^erased-[0-9a-f]{32}@erased\.invalid$/),
      phone: null,
      address: '',
      birthday: null,
      nickname: expect.stringMatching(/^[0-9a-f]{30}$/),
      preferences: {},
      aliases: [],
      allergies: null,
    })
    expect(metadata).toMatchObject({ spending_tier: 'vip', favorite_game_name: 'The Vault', marketing_tags: [] })
    expect(metadata).not.toHaveProperty('born_in')
    const { rows } = await client.query('select note, guests from public.bookings where customer_id = $1', [anna])
    expect(rows).toEqual([
      { note: null, guests: [] },
      { note: null, guests: [] },
    ])
    // Two of them do not meet in a column that is unique.
    await erase(ben)
    expect((await row(ben)).metadata).not.toHaveProperty('vat')
  })

  test('leaves everybody else alone', async () => {
    const before = await row(ben)
    await erase(anna)
    expect(await row(ben)).toEqual(before)
    const { rows } = await client.query('select note from public.bookings where customer_id = $1', [ben])
    expect(rows).toEqual([{ note: 'Ben as ever' }])
  })

  test('of one who never booked leaves no metadata at all', async () => {
    await client.query(`delete from public.bookings where customer_id = '${ben}'`)
    await erase(ben)
    expect((await row(ben)).metadata).toEqual({})
  })

  test('twice is once, and says so; but what was written since is erased too', async () => {
    const first = await erase(anna)
    const before = await dumpRows(client)
    expect(await erase(anna)).toEqual({ ...first, already_erased: true })
    expect(await dumpRows(client)).toEqual(before)
    await client.query(`update public.customers set phone = '+49 341 1234567' where id = '${anna}'`)
    expect(await erase(anna)).toMatchObject({ already_erased: false })
    expect((await row(anna)).phone).toBeNull()
    expect(await audit()).toHaveLength(2)
  })

  test('a booking of the erased one counts as ever, and metadata goes on', async () => {
    await erase(anna)
    await client.query(`insert into public.bookings (customer_id, total_amount) values ('${anna}', 50)`)
    const { rows } = await client.query('select public.get_customer_with_insights($1) as i', [anna])
    expect(rows[0].i).toMatchObject({ total_bookings: 3, total_spent: 1100, customer: { name: null } })
  })
})

describe('delete', () => {
  test('takes the host’s row with what cascades, and all of ours but the record of it', async () => {
    expect(await erase(anna, 'delete')).toMatchObject({ mode: 'delete', already_erased: false })
    const found = await whereIs(client, [...annasValues, anna])
    // Messages of Realtime hold ids too, and are the platform's.
    expect(found[anna]?.filter(table => !table.startsWith('realtime'))).toEqual([
      'customer_insights.audit_log',
      'customer_insights.erasures',
    ])
    expect(Object.entries(found).filter(([value, tables]) => value !== anna && tables.length > 0)).toEqual([])
    expect((await numbers()).segments.totals).toMatchObject({ count: 1, bookings: 1, total_spent: 30 })
  })

  test('twice is once; the privacy of one who is gone tells so', async () => {
    const first = await erase(anna, 'delete')
    expect(await erase(anna, 'delete')).toEqual({ ...first, already_erased: true })
    expect(await erase(anna, 'anonymize')).toEqual({ ...first, already_erased: true })
    expect(await privacy(anna)).toEqual({
      legal_hold: null,
      erased: { mode: 'delete', at: expect.any(String) },
      is_suppressed: false,
    })
  })

  test('after anonymize, and of one whose key came back, is another erasure', async () => {
    await erase(anna)
    expect(await erase(anna, 'delete')).toMatchObject({ mode: 'delete', already_erased: false })
    await client.query(`insert into public.customers (id, name, email, nickname, preferences, aliases)
      values ('${anna}', 'Anna Magdalena Bach', 'x@example.com', 'x', '{}', '{}')`)
    expect(await privacy(anna)).toMatchObject({ erased: { mode: 'delete' } })
    expect(await erase(anna)).toMatchObject({ mode: 'anonymize', already_erased: false })
    expect((await row(anna)).name).toBeNull()
  })

  test.each([
    ['', 'no action'],
    ['deferrable initially deferred', 'at the end of the transaction'],
    ['on delete restrict', 'restrict'],
  ])('is refused by a foreign key (%s), which is named, and nothing is half done', async clause => {
    await client.query(`create table public.invoices (id int, customer uuid
      constraint invoices_of references public.customers ${clause}); insert into public.invoices values (1, '${anna}')`)
    await refused(() => erase(anna, 'delete'), {
      code: 'PT409',
      message: expect.stringMatching(/invoices.*invoices_of/),
    })
    expect(await erase(anna)).toMatchObject({ mode: 'anonymize' })
  })

  test('bookings that a foreign key keeps are blanked', async () => {
    await client.query(`alter table public.bookings alter customer_id drop not null,
      drop constraint bookings_customer_id_fkey,
      add constraint bookings_customer_id_fkey foreign key (customer_id) references public.customers on delete set null`)
    await erase(anna, 'delete')
    const { rows } = await client.query('select note, guests from public.bookings where customer_id is null')
    expect(rows).toEqual([
      { note: null, guests: [] },
      { note: null, guests: [] },
    ])
  })

  test('is refused where a trigger keeps the row', async () => {
    await client.query(`create function public.keep() returns trigger language plpgsql as 'begin return null; end';
      create trigger keep before delete on public.customers for each row execute function public.keep()`)
    await refused(() => erase(anna, 'delete'), { code: 'PT409', message: expect.stringContaining('trigger') })
  })
})

describe('a legal hold', () => {
  const hold = async (customer: string, reason: string | null) =>
    (await client.query('select public.set_legal_hold($1, $2) as answer', [customer, reason])).rows[0].answer

  test('stops both kinds of erasure with its reason, until it is lifted', async () => {
    const set = await hold(anna, ' Lawsuit 7 C 33/26 ')
    expect(set).toEqual({
      customer_id: anna,
      reason: 'Lawsuit 7 C 33/26',
      since: expect.any(String),
      by: 'postgres',
    })
    expect((await privacy(anna)).legal_hold).toEqual({ reason: set.reason, since: set.since, by: set.by })
    for (const mode of ['anonymize', 'delete']) {
      await refused(() => erase(anna, mode), { code: 'PT409', message: expect.stringContaining('Lawsuit 7 C 33/26') })
    }
    expect(await hold(anna, null)).toEqual({ customer_id: anna, reason: null, since: null, by: null })
    expect(await privacy(anna)).toMatchObject({ legal_hold: null })
    expect(await erase(anna)).toMatchObject({ already_erased: false })
    expect((await audit()).map(({ action }) => action)).toEqual(['hold.set', 'hold.lifted', 'customer.erased'])
  })

  test('set again with another reason keeps its date; the same once more, and lifting none, writes nothing', async () => {
    const { since } = await hold(anna, 'a')
    expect(await hold(anna, 'b')).toMatchObject({ reason: 'b', since })
    await hold(anna, 'b')
    await hold(ben, null)
    expect((await audit()).map(({ action }) => action)).toEqual(['hold.set', 'hold.set'])
  })

  test.each([['  '], ['x'.repeat(501)]])('has a reason of 1 to 500 characters', async reason => {
    await refused(() => hold(anna, reason), { code: 'PT400', message: expect.stringContaining('reason') })
  })

  test('stays with a customer who is given another key, and goes with one who is deleted', async () => {
    await hold(ben, 'debt')
    await client.query(`alter table public.bookings drop constraint bookings_customer_id_fkey;
      update public.customers set id = '${id('c', 9)}' where id = '${ben}'`)
    expect(await privacy(id('c', 9))).toMatchObject({ legal_hold: { reason: 'debt' } })
    await client.query(`delete from public.customers where id = '${id('c', 9)}'`)
    expect((await client.query('select from customer_insights.legal_holds')).rowCount).toBe(0)
  })
})

describe('who comes back', () => {
  const imported = async (n: number, email: string, phone: string | null = null) => {
    await client.query(
      `insert into public.customers (id, name, email, phone, nickname, preferences, aliases)
       values ($1, 'Someone', $2, $3, $4, '{}', '{}')`,
      [id('d', n), email, phone, `nick ${n}`],
    )
    return (await privacy(id('d', n))).is_suppressed
  }

  test('under the same e-mail or phone, however written, is suppressed; others are not', async () => {
    expect(await imported(1, 'someone@example.com')).toBe(false)
    await erase(anna)
    expect(await privacy(anna)).toMatchObject({ erased: { mode: 'anonymize' }, is_suppressed: true })
    expect(await imported(2, 'anna.bach@example.com')).toBe(true)
    expect(await imported(3, '  ANNA.BACH@example.COM ')).toBe(true)
    expect(await imported(4, 'a@example.com', '0049-341/123 45 67')).toBe(true)
    expect(await imported(5, 'b@example.com', '+49 341 1234568')).toBe(false)
    expect(await imported(6, 'anna@example.com')).toBe(false)
    // By a change of the row, too.
    await client.query(`update public.customers set email = 'Anna.Bach@example.com' where id = '${id('d', 6)}'`)
    expect(await privacy(id('d', 6))).toMatchObject({ is_suppressed: true })
  })

  test('many hashes at once are those of one by one', async () => {
    const { rows } =
      await client.query(`select h.message, h.hash = customer_insights.keyed_hash('suppression', h.message)
      as is_same from customer_insights.keyed_hashes('suppression', array['a', 'ü', repeat('x', 300)]) h`)
    expect(rows.map(({ is_same }) => is_same)).toEqual([true, true, true])
  })

  test('is known by a hash that names nobody, also after a deletion', async () => {
    await erase(anna, 'delete')
    const { rows } = await client.query('select kind, length(hash) as bytes from customer_insights.suppressions')
    expect(rows.toSorted((a, b) => a.kind.localeCompare(b.kind))).toEqual([
      { kind: 'email', bytes: 32 },
      { kind: 'phone', bytes: 32 },
    ])
    expect(await imported(1, 'anna.bach@example.com')).toBe(true)
  })

  test('others who have the same e-mail already are suppressed at once', async () => {
    await client.query('alter table public.customers drop constraint customers_email_key')
    await imported(1, 'anna.bach@example.com')
    await imported(2, 'xanna.bach@example.com')
    await erase(anna)
    expect(await privacy(id('d', 1))).toMatchObject({ is_suppressed: true })
    expect(await privacy(id('d', 2))).toMatchObject({ is_suppressed: false })
  })

  test('stays so whatever staff grants, until they say yes themselves', async () => {
    const consent = async (state: string) =>
      (await client.query(`select public.set_marketing_consent('${id('d', 1)}', 'email', $1) as answer`, [state]))
        .rows[0].answer
    await erase(anna)
    await imported(1, 'anna.bach@example.com')
    expect(await consent('granted')).toMatchObject({ is_suppressed: true, consents: [{ state: 'granted' }] })
    await client.query(`update public.customers set email = 'other@example.com' where id = '${id('d', 1)}'`)
    expect(await privacy(id('d', 1))).toMatchObject({ is_suppressed: true })
    await client.query(`update public.customers set email = 'anna.bach@example.com' where id = '${id('d', 1)}'`)
    await consent('pending')
    await client.query(`select public.confirm_marketing_consent(
      public.issue_consent_token('${id('d', 1)}', 'email', 'marketing', '1 day') ->> 'token')`)
    expect(await privacy(id('d', 1))).toMatchObject({ is_suppressed: false })
    expect(await imported(2, 'anna.bach@example.com ')).toBe(false)
  })

  test('consents end with an erasure, and what their proof says of the person', async () => {
    await client.query(`select public.set_marketing_consent('${anna}', 'email', 'granted', 'marketing', 'Anna at the desk',
      null, '{"signed": "Anna Magdalena Bach"}')`)
    await erase(anna)
    const { rows } = await client.query(
      `select state, source, proof from customer_insights.consent_ledger where customer_id = $1 order by position`,
      [anna],
    )
    expect(rows).toEqual([
      { state: 'granted', source: 'erased', proof: null },
      { state: 'withdrawn', source: 'erasure', proof: null },
    ])
    const found = await whereIs(client, [...annasValues, 'at the desk'])
    expect(Object.entries(found).filter(([, tables]) => tables.length > 0)).toEqual([])
  })
})

describe('bad input', () => {
  test.each([
    [() => erase(id('c', 9)), 'PT404', /no such customer/],
    [() => erase(anna, 'Anonymize'), 'PT400', /mode is "Anonymize"/],
    [() => erase(anna, `x'; drop table public.customers; --`), 'PT400', /mode is/],
    [() => client.query(`select public.erase_customer('${anna}', null)`), 'PT400', /mode is null/],
    [() => erase(anna, 'anonymize', ' '), 'PT400', /reason has 0/],
    [() => erase(anna, 'anonymize', 'x'.repeat(101)), 'PT400', /reason has 101/],
    [() => erase(anna, 'anonymize', 'letter of Magdalena'), 'PT400', /reason tells who/],
    [() => erase(anna, 'anonymize', 'mail from anna.bach@example.com'), 'PT400', /reason tells who/],
    [() => erase(anna, 'anonymize', 'lives at thomaskirchhof 16'), 'PT400', /reason tells who/],
    [() => client.query(`select public.set_legal_hold('${id('c', 9)}', 'x')`), 'PT404', /no such customer/],
    [() => privacy(id('c', 9)), 'PT404', /no such customer/],
  ])('%s', async (work, code, message) => {
    await refused(work, { code, message: expect.stringMatching(message) })
  })

  test('a customer who was deleted by the host meanwhile is not there', async () => {
    await client.query(`delete from public.customers where id = '${anna}'`)
    await refused(() => erase(anna), { code: 'PT404' })
  })
})
