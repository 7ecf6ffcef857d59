import { needsServer, testDatabase } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { beforeEach, expect, test } from 'vitest'
import { expectExact } from './support/compare.ts'
import { whereIs } from './support/dump.ts'
import { dayIn } from './support/oracle.ts'
import { anna, annasValues, id, peopleSql, personalHost } from './support/personal-host.ts'
import { randomSource } from './support/random.ts'
import { readWorld } from './support/world.ts'

/** Erasures beside bookings, consents and each other, on several connections. */

let connect: () => Promise<Client>
let client: Client

beforeEach(async context => {
  needsServer(context)
  const database = await testDatabase({ template: personalHost })
  connect = () => database.connect()
  client = await connect()
  await client.query(peopleSql)
  // What the oracle knows nothing of.
  await client.query(`select public.update_customer_tags(id, '{}') from public.customers;
    update public.customers set metadata = metadata - '{born_in,vat}'::text[]`)
})

const codeOf = (error: unknown) => (error as { code?: string }).code
const today = dayIn(new Date(), 'UTC')
const exact = async () => expectExact(client, await readWorld(client), today, today)
const left = async () => Object.entries(await whereIs(client, annasValues)).filter(([, tables]) => tables.length > 0)
const waiting = async (text: string) => {
  // Until it stands in a queue for a lock.
  for (;;) {
    const { rowCount } = await client.query(
      `select from pg_stat_activity where wait_event_type = 'Lock' and query like '%' || $1 || '%'
         and pid <> pg_backend_pid() and datname = current_database()`,
      [text],
    )
    if (rowCount) return
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}
const bookingOfAnna = `insert into public.bookings (customer_id, booking_date, total_amount, note)
  values ('${anna}', now() - interval '1 day', 100, 'ring twice')`

test('an erasure waits for a booking under way, and blanks what it says', async () => {
  const [booker, eraser] = [await connect(), await connect()]
  await booker.query('begin')
  await booker.query(bookingOfAnna)
  const erased = eraser.query(`select public.erase_customer('${anna}')`)
  await waiting('erase_customer')
  await booker.query('commit')
  await erased
  expect(await left()).toEqual([])
  await exact()
})

test('a booking that comes during an erasure counts, before as after', async () => {
  const [booker, eraser] = [await connect(), await connect()]
  await eraser.query('begin')
  await eraser.query(`select public.erase_customer('${anna}')`)
  const booked = booker.query(bookingOfAnna)
  await waiting('insert into public.bookings')
  await eraser.query('commit')
  await booked
  await exact()
  const { rows } = await client.query(`select total_bookings::int as n from customer_insights.customer_facts
    where customer_id = '${anna}'`)
  expect(rows).toEqual([{ n: 3 }])
})

test('a booking of someone who is being deleted is refused by its foreign key', async () => {
  const [booker, eraser] = [await connect(), await connect()]
  await eraser.query('begin')
  await eraser.query(`select public.erase_customer('${anna}', 'delete')`)
  const booked = booker.query(bookingOfAnna).catch(codeOf)
  await waiting('insert into public.bookings')
  await eraser.query('commit')
  expect(await booked).toBe('23503')
  expect(await left()).toEqual([])
  await exact()
})

test('two at once are one and a repetition', async () => {
  const [one, other] = [await connect(), await connect()]
  await one.query('begin')
  await one.query(`select public.erase_customer('${anna}')`)
  const second = other.query(`select public.erase_customer('${anna}') as answer`)
  await waiting('as answer')
  await one.query('commit')
  expect((await second).rows[0].answer).toMatchObject({ already_erased: true })
})

test('a customer whom someone deletes meanwhile, or merges into another, is not there', async () => {
  const [host, eraser] = [await connect(), await connect()]
  await host.query('begin')
  await host.query(`update public.bookings set customer_id = '${id('c', 2)}' where customer_id = '${anna}';
    delete from public.customers where id = '${anna}'`)
  const erased = eraser.query(`select public.erase_customer('${anna}')`).catch(codeOf)
  await waiting('erase_customer')
  await host.query('commit')
  expect(await erased).toBe('PT404')
  await exact()
})

test('a hold that is set meanwhile holds, and one that comes too late finds an erased customer', async () => {
  const [holder, eraser] = [await connect(), await connect()]
  await holder.query('begin')
  await holder.query(`select public.set_legal_hold('${anna}', 'debt')`)
  const erased = eraser.query(`select public.erase_customer('${anna}')`).catch(codeOf)
  await waiting('erase_customer')
  await holder.query('commit')
  expect(await erased).toBe('PT409')
  expect(await left()).not.toEqual([])
})

test.each([11, 12])(
  'random consents, erasures, holds and bookings leave everything in agreement (seed %i)',
  async seed => {
    const people = Array.from({ length: 6 }, (_, n) => id('e', n))
    for (const [n, person] of people.entries()) {
      await client.query(
        `insert into public.customers (id, name, email, phone, nickname, preferences, aliases, address)
       values ($1, $2, $3, '+49 30 1000' || $4, $5, '{}', '{}', $6)`,
        [person, `Person Number${n}`, `person${n}@example.com`, n, `nick${n}`, `Street ${n}00`],
      )
    }
    const erased = new Set<string>()
    const errors: string[] = []
    const worker = async (n: number) => {
      const own = await connect()
      const random = randomSource(seed * 100 + n)
      for (let i = 0; i < 25; i++) {
        const person = random.pick(people)
        const work = random.between(1, 10)
        const run = async () => {
          if (work <= 4) {
            await own.query(
              `insert into public.bookings (customer_id, game_id, booking_date, total_amount, note)
             values ($1, '${id('a', 1)}', now() - $2 * interval '1 day', $3, 'a note')`,
              [person, random.between(0, 500), random.between(1, 900)],
            )
          } else if (work === 5) {
            await own.query(
              `delete from public.bookings where id = (select id from public.bookings where customer_id = $1 limit 1)`,
              [person],
            )
          } else if (work === 6) {
            await own.query(`update public.bookings set total_amount = total_amount + 1 where customer_id = $1`, [
              person,
            ])
          } else if (work <= 8) {
            await own.query('select public.set_marketing_consent($1, $2, $3)', [
              person,
              random.pick(['email', 'sms']),
              random.pick(['granted', 'withdrawn', 'pending']),
            ])
          } else if (work === 9) {
            await own.query('select public.set_legal_hold($1, $2)', [person, random.chance(0.3) ? 'debt' : null])
          } else {
            const mode = random.chance(0.2) ? 'delete' : 'anonymize'
            await own.query('select public.erase_customer($1, $2)', [person, mode])
            erased.add(person)
          }
        }
        // A deadlock undoes the one of two, wholly; the other errors are those that are promised.
        await run().catch(error => {
          if (!['40P01', 'PT409', 'PT404', '23503'].includes(codeOf(error) ?? '')) errors.push(String(error))
        })
      }
    }
    await Promise.all([1, 2, 3, 4].map(worker))
    expect(errors).toEqual([])
    await exact()
    expect(erased.size).toBeGreaterThan(0)
    for (const person of erased) {
      const n = people.indexOf(person)
      const found = await whereIs(client, [`Number${n}`, `person${n}@example`, `nick${n}`, `Street ${n}00`])
      expect(Object.entries(found).filter(([, tables]) => tables.length > 0)).toEqual([])
    }
    // State and ledger agree, and the chain is whole.
    const { rows } = await client.query(`
    select (public.verify_audit_log() ->> 'is_intact')::boolean as intact,
      (select count(*)::int from customer_insights.consents c
       where not exists (
         select from customer_insights.consent_ledger l
         where l.position = c.position and l.customer_id = c.customer_id and l.state = c.state
           and l.position = (
             select max(n.position) from customer_insights.consent_ledger n
             where n.customer_id = l.customer_id and n.channel = l.channel and n.purpose = l.purpose)
       )) as astray`)
    expect(rows).toEqual([{ intact: true, astray: 0 }])
  },
)
