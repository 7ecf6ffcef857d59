import { actAs, type TokenClaims } from '@customer-insights/local-supabase'
import { needsServer, testDatabase } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { expect, test } from 'vitest'
import { installed } from './support/bundle.ts'
import { expectExact } from './support/compare.ts'
import { dayIn } from './support/oracle.ts'
import { randomSource } from './support/random.ts'
import { readWorld } from './support/world.ts'

/**
 * Consents, links, tags, bookings and deletions at random, over several connections and about few customers. What every
 * connection was told was done, and nothing else, has to be in the ledger, the states, the tallies and the audit log.
 */
const CONNECTIONS = 4
const OPERATIONS = 150 // a connection
const customers = Array.from({ length: 6 }, (_, n) => `00000000-0000-4000-8000-00000000000${n}`)
const boss = '00000000-0000-4000-8000-0000000000b0'
const staff: TokenClaims = { role: 'authenticated', sub: boss, app_metadata: { role: 'staff' } }
const today = dayIn(new Date(), 'UTC')

test('random consents, links, tags, bookings and deletions leave ledger, states, tallies and chain consistent', async context => {
  needsServer(context)
  const database = await testDatabase({ template: installed })
  const admin = await database.connect()
  await admin.query('insert into public.customers (id, name) select c, $2 from unnest($1::uuid[]) c', [customers, 'C'])

  const refusals = await Promise.all(
    Array.from({ length: CONNECTIONS }, async (_, n) => work(await database.connect(), n + 1)),
  )
  // What was refused was a link that is old, or somebody who was going or gone; never a deadlock.
  expect(['PT400', 'PT404', '23503']).toEqual(expect.arrayContaining([...new Set(refusals.flat())]))
  expect(refusals.flat().length).toBeLessThan((CONNECTIONS * OPERATIONS) / 3)
  const { rows: deadlocks } = await admin.query(
    'select deadlocks::int from pg_stat_database where datname = current_database()',
  )
  expect(deadlocks).toEqual([{ deadlocks: 0 }])

  const { rows: states } = await admin.query(`select customer_id, channel, purpose, state, source, position
    from customer_insights.consents order by 1, 2, 3`)
  const { rows: newest } = await admin.query(`select distinct on (customer_id, channel, purpose)
    customer_id, channel, purpose, state, source, position
    from customer_insights.consent_ledger order by customer_id, channel, purpose, position desc`)
  expect(states).toEqual(newest)
  expect(states.length).toBeGreaterThan(5)
  const { rows: ghosts } = await admin.query(`select customer_id from customer_insights.consent_ledger
    where customer_id not in (select id from public.customers)`)
  expect(ghosts).toEqual([])

  // Each row of the ledger has its entry in the log, by the same person.
  const { rows: unaudited } = await admin.query(`select l.* from customer_insights.consent_ledger l
    where (select count(*) from customer_insights.audit_log a
      where a.customer_id = l.customer_id and (a.details ->> 'position')::bigint = l.position
        and a.actor is not distinct from l.actor and a.details ->> 'state' = l.state
        and a.action = case l.source when 'confirmation' then 'consent.confirmed' when 'unsubscribe' then 'unsubscribed'
          else 'consent.changed' end) <> 1`)
  expect(unaudited).toEqual([])
  const { rows: actions } = await admin.query('select distinct action from customer_insights.audit_log order by 1')
  expect(actions.map(({ action }) => action)).toEqual([
    ...['consent.changed', 'consent.confirmed', 'tags.bulk', 'unsubscribed'],
  ])
  expect((await admin.query('select public.verify_audit_log() as v')).rows[0].v).toMatchObject({ is_intact: true })
  expect((await admin.query('select from customer_insights.pending_entries')).rowCount).toBe(0)
  await expectExact(admin, await readWorld(admin), today, today)
}, 120_000)

/** One connection's transactions; answers the codes of those that were refused. */
async function work(client: Client, seed: number): Promise<string[]> {
  const random = randomSource(seed)
  const refused: string[] = []
  const tokens: [name: string, token: string][] = []
  const as = (claims: TokenClaims, sql: string, values: unknown[] = []) =>
    actAs(client, claims, () => client.query(sql, values))
  const channel = () => random.pick(['email', 'sms'])

  for (let n = 0; n < OPERATIONS; n++) {
    const customer = random.pick(customers)
    try {
      switch (random.between(0, 9)) {
        case 0:
        case 1:
          await as(staff, 'select public.set_marketing_consent($1, $2, $3, wording_version => $4)', [
            ...[customer, channel(), random.pick(['granted', 'withdrawn']), `v${n % 3}`],
          ])
          break
        case 2: {
          const which = channel()
          await as(staff, `select public.set_marketing_consent($1, $2, 'pending')`, [customer, which])
          const { rows } = await as(
            { role: 'service_role' },
            `select public.issue_consent_token($1, $2) ->> 'token' as t`,
            [...[customer, which]],
          )
          tokens.push(['confirm_marketing_consent', rows[0].t])
          break
        }
        case 3: {
          const { rows } = await as(
            { role: 'service_role' },
            `select public.issue_unsubscribe_token($1, $2) ->> 'token' as t`,
            [customer, channel()],
          )
          tokens.push(['unsubscribe', rows[0].t])
          break
        }
        case 4:
        case 5:
          if (tokens.length > 0) {
            const [name, token] = random.pick(tokens.slice(-3))
            await as({ role: 'anon' }, `select public.${name}($1)`, [token])
          }
          break
        case 6:
          await as(staff, `select public.bulk_update_tags($1, $2, $3)`, [
            JSON.stringify({ customer_id: customers.filter(() => random.chance(0.5)).concat(customer) }),
            ...(random.chance(0.5) ? [['press'], []] : [[], ['press']]),
          ])
          break
        case 7:
        case 8:
          await client.query(
            `insert into public.bookings (customer_id, booking_date, total_amount)
             select id, now() - $2 * interval '1 day', $2 from public.customers where id = $1`,
            [customer, random.between(0, 400)],
          )
          break
        default:
          await client.query('begin')
          await client.query('delete from public.customers where id = $1', [customer])
          await client.query('insert into public.customers (id, name) values ($1, $2) on conflict do nothing', [
            customer,
            'C',
          ])
          await client.query(random.chance(0.3) ? 'rollback' : 'commit')
      }
    } catch (error) {
      await client.query('rollback')
      refused.push(String((error as { code?: string }).code))
    }
  }
  return refused
}
