import { describe, expect, it } from 'vitest'
import { expectExact } from '../sql/support/compare.ts'
import { dayIn } from '../sql/support/oracle.ts'
import { readWorld } from '../sql/support/world.ts'
import { type Host, installedHost } from './installed.ts'

const today = dayIn(new Date(), 'UTC')

/** Thirty customers with two bookings each. */
async function counted(): Promise<Host> {
  const host = await installedHost()
  await host.sql(`
    insert into games (name, category) values ('The Vault', 'Escape Room');
    insert into customers (id, name)
      select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'C' || n from generate_series(1, 30) n;
    insert into bookings (customer_id, booking_date, total_amount)
      select id, now() - interval '40 days', 60 from customers cross join generate_series(1, 2)`)
  return host
}

/** A load that adds, moves, cancels and removes. */
const load = `
  insert into bookings (customer_id, game_id, booking_date, total_amount)
    select id, (select id from games), now() - interval '3 days', 500 from customers where name <= 'C20';
  update bookings set customer_id = '00000000-0000-4000-8000-000000000001' where customer_id in (
    select id from customers where name = 'C9');
  update bookings set status = 'cancelled' where customer_id in (select id from customers where name = 'C25');
  delete from bookings where customer_id in (select id from customers where name = 'C30')`

const totals = async ({ client }: Host) =>
  (await client.query('select sum(total_bookings)::int as n from customer_insights.customer_facts')).rows[0].n
const status = async ({ client }: Host) =>
  (await client.query('select public.customer_insights_status() as s')).rows[0].s

describe('pause, load, resume', () => {
  it('leaves every answer as it is meanwhile, and is exact afterwards', async () => {
    const host = await counted()
    const { out, code } = await host.command('pause')
    expect([code, out]).toEqual([0, expect.stringMatching(/^Paused in \S+ since \d{4}-.*customer-insights resume\.$/)])
    await host.sql(load)
    expect(await totals(host)).toBe(60)
    expect((await status(host)).paused_since).toMatch(/^\d{4}-/)

    const resumed = await host.command('resume', '--chunk', '5')
    expect(resumed).toEqual({
      code: 0,
      out: expect.stringMatching(
        /counted again in \S+\.\n(.*\n)*Counted \d+ customers whose bookings changed meanwhile\./,
      ),
      err: '',
    })
    await expectExact(host.client, await readWorld(host.client), today, today)
    expect(await status(host)).toMatchObject({ paused_since: null, backfill_pending: 0 })
    expect(await host.command('verify')).toMatchObject({ code: 0 })
    await host.sql(load)
    await expectExact(host.client, await readWorld(host.client), today, today)
  })

  it('bookings after the end of the pause are right, before those of the pause are counted', async () => {
    const host = await counted()
    await host.sql('select customer_insights.pause()')
    await host.sql(load)
    await host.sql('select customer_insights.resume()')
    expect((await status(host)).backfill_pending).toBeGreaterThan(10)
    await host.sql(load)
    await host.sql(`delete from bookings where total_amount = 500`)
    expect(await host.command('backfill', '--chunk', '7')).toMatchObject({ code: 0 })
    await expectExact(host.client, await readWorld(host.client), today, today)
  })

  it('pausing twice is pausing once, and resuming without a pause changes nothing', async () => {
    const host = await counted()
    expect((await host.command('pause')).out).toBe((await host.command('pause')).out)
    expect((await host.command('resume')).out).toContain('No booking has changed meanwhile.')
    expect(await host.command('resume')).toMatchObject({ code: 0 })
  })

  it('customers come and go meanwhile, and the maintenance runs', async () => {
    const host = await counted()
    await host.sql('select customer_insights.pause()')
    await host.sql(`insert into customers (id, name) values ('00000000-0000-4000-8000-000000000077', 'New');
      insert into bookings (customer_id, booking_date, total_amount)
        values ('00000000-0000-4000-8000-000000000077', now(), 5)`)
    await host.sql(load)
    await host.sql(`delete from customers where name = 'C3'; truncate bookings`)
    await host.sql(load)
    await host.sql('select customer_insights.mark_changed(); select * from customer_insights.maintain()')
    await host.sql(load)
    expect(await host.command('resume')).toMatchObject({ code: 0 })
    await expectExact(host.client, await readWorld(host.client), today, today)
  })

  it('nothing is lost where the command ends half-way', async () => {
    const host = await counted()
    await host.command('pause')
    await host.sql(load)
    const stopped = await host.client.query('begin')
    expect(stopped.command).toBe('BEGIN')
    await host.sql('select customer_insights.mark_changed(10)')
    await host.sql('select customer_insights.resume(); rollback')
    expect((await host.command('doctor')).out).toMatch(/paused since .*\n {2}remedy: customer-insights resume/)
    expect((await host.command('verify')).err).toContain('customer-insights resume')
    await host.sql('select customer_insights.mark_changed(10)')
    expect(await host.command('resume')).toMatchObject({ code: 0 })
    await expectExact(host.client, await readWorld(host.client), today, today)
    expect(await host.command('doctor')).toMatchObject({ code: 0 })
  })

  it('waits for bookings under way, and counts those that began before it and ended behind its back', async () => {
    const host = await counted()
    const other = await host.database.connect()
    await other.query(`begin; insert into bookings (customer_id, booking_date) select id, now() from customers limit 1`)
    const paused = host.command('pause')
    await new Promise(resolve => setTimeout(resolve, 300))
    await other.query('commit')
    expect(await paused).toMatchObject({ code: 0 })

    // It still sees the pause, and notes behind the back of what has ended it.
    await other.query('begin isolation level repeatable read; select 1')
    await other.query('select count(*) from customers')
    await host.sql('select customer_insights.resume()')
    await other.query('insert into bookings (customer_id, booking_date) select id, now() from customers; commit')
    expect((await host.command('doctor')).out).toContain('of a bulk load wait to be counted')
    expect(await host.command('maintain')).toMatchObject({ code: 0 })
    await expectExact(host.client, await readWorld(host.client), today, today)
  })

  it('loads of several connections, while it begins and ends again and again', async () => {
    const host = await counted()
    const loads = Array.from({ length: 3 }, async (_, n) => {
      const client = await host.database.connect()
      for (let i = 0; i < 40; i++) {
        await client.query(
          `insert into bookings (customer_id, booking_date, total_amount)
           select id, now(), ${n} from customers order by id limit 3 offset ${(n * 7 + i) % 25}`,
        )
      }
    })
    for (let i = 0; i < 8; i++) {
      await host.sql('select customer_insights.pause()')
      await new Promise(resolve => setTimeout(resolve, 20))
      await host.sql('select customer_insights.resume()')
      await host.sql('select * from customer_insights.backfill(10)')
    }
    await Promise.all(loads)
    expect(await host.command('resume')).toMatchObject({ code: 0 })
    await expectExact(host.client, await readWorld(host.client), today, today)
  })

  it('is for the owner and the service role', async () => {
    const { client } = await counted()
    for (const name of ['pause()', 'resume()', 'mark_changed(integer)']) {
      const { rows } = await client.query(
        `select r, has_function_privilege(r, 'customer_insights.${name}', 'execute') as may
         from unnest(array['anon', 'authenticated', 'service_role']) as r`,
      )
      expect(rows.map(({ may }) => may)).toEqual([false, false, true])
    }
  })
})
