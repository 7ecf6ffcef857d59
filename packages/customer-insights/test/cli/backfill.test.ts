import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { testServer } from '@customer-insights/local-supabase/vitest'
import { describe, expect, it, onTestFinished } from 'vitest'
import { bar, describeProgress } from '../../src/cli/progress.ts'
import { defaultConfig, parseConfig } from '../../src/sql/config.ts'
import { hostSchemaSql, renderMigration } from '../../src/sql/render.ts'
import { emptyProject } from './project.ts'

/** A database with the bundle and customers whose bookings are not counted yet. */
async function uncounted(customers: number) {
  const database = await testServer().createDatabase()
  onTestFinished(() => database.drop())
  const client = await database.connect()
  await client.query(hostSchemaSql)
  await client.query(
    `insert into customers (id, name)
     select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'C' || n from generate_series(1, $1) n`,
    [customers],
  )
  await client.query(
    `insert into bookings (customer_id, booking_date, total_amount) select id, now(), 150 from customers`,
  )
  await client.query(renderMigration(parseConfig(defaultConfig)))
  // As an installation with too many bookings for one go leaves them.
  await client.query(`
    update customer_insights.customer_facts set is_synced = false, total_bookings = 0, total_spent = 0;
    select customer_insights.rebuild_tallies();`)
  const pending = async () => {
    const { rows } = await client.query(
      'select count(*)::int as n from customer_insights.customer_facts where not is_synced',
    )
    return rows[0].n
  }
  return { database, client, pending }
}

describe('backfill', () => {
  it('counts every customer, chunk by chunk, and has nothing to do the second time', async () => {
    const { database, client, pending } = await uncounted(25)
    const project = await emptyProject()
    const first = await project.run(['backfill', '--db-url', database.url, '--chunk', '10'])
    expect(first).toEqual({ code: 0, out: expect.stringMatching(/^Counted 25 customers in \S+\.$/), err: '' })
    expect(await pending()).toBe(0)
    const { rows } = await client.query(
      'select distinct total_bookings::int, total_spent::float from customer_insights.customer_facts',
    )
    expect(rows).toEqual([{ total_bookings: 1, total_spent: 150 }])

    const second = await project.run(['backfill', '--db-url', database.url])
    expect(second).toEqual({ code: 0, out: expect.stringContaining('Nothing to do'), err: '' })
  })

  it('stops between chunks when asked, says what is left, and goes on the next time', async () => {
    const { database, pending } = await uncounted(25)
    const project = await emptyProject()
    const args = ['backfill', '--db-url', database.url, '--chunk', '10']
    const stopped = await project.run(args, { stop: AbortSignal.abort() })
    expect(stopped).toEqual({
      code: 130,
      out: 'Stopped: 10 customers done, 15 left.',
      err: 'Run the same command again to go on.',
    })
    expect(await pending()).toBe(15)
    expect(await project.run(args)).toMatchObject({ code: 0, out: expect.stringContaining('Counted 15 customers') })
  })

  it('waits a moment for a customer that someone is writing, and counts the others meanwhile', async () => {
    const { database, client, pending } = await uncounted(5)
    const project = await emptyProject()
    const writer = await database.connect()
    await writer.query('begin; update customers set name = name where name = $$C3$$')
    const backfill = project.run(['backfill', '--db-url', database.url])
    await expect.poll(pending).toBe(1)
    await writer.query('commit')
    expect(await backfill).toMatchObject({ code: 0, out: expect.stringContaining('Counted 5 customers') })

    await client.query('update customer_insights.customer_facts set is_synced = false')
    await writer.query('begin; update customers set name = name where name = $$C3$$')
    expect(await project.run(['backfill', '--db-url', database.url])).toEqual({
      code: 1,
      out: expect.stringContaining('Stopped: 4 customers done, 1 left.'),
      err: expect.stringContaining('locked by another transaction'),
    })
  })

  it('says what to do where nothing is installed', async () => {
    const database = await testServer().createDatabase()
    onTestFinished(() => database.drop())
    const project = await emptyProject()
    const { code, err } = await project.run(['backfill', '--db-url', database.url])
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('not installed') })
    expect(err).toContain('supabase db push')
  })

  it('needs the rights of the owner', async () => {
    const { database } = await uncounted(1)
    const project = await emptyProject()
    const url = database.url.replace('postgres:postgres@', 'authenticator:postgres@')
    const { code, err } = await project.run(['backfill', '--db-url', url])
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('connect as the owner') })
  })
})

it('a connection that breaks is one sentence, and the next run goes on', async () => {
  const { database, client, pending } = await uncounted(3)
  await client.query(`
    create function public.cut() returns trigger language plpgsql as $$
    begin
      if new.is_synced then perform pg_terminate_backend(pg_backend_pid()); end if;
      return new;
    end $$;
    create trigger cut before update on customer_insights.customer_facts for each row execute function public.cut();`)
  const project = await emptyProject()
  const { code, err } = await project.run(['backfill', '--db-url', database.url])
  expect(code).toBe(1)
  expect(err).toContain('terminating connection')
  expect(err).toMatch(/\n {2}remedy: .+$/)
  expect(await pending()).toBe(3)
  await client.query('drop trigger cut on customer_insights.customer_facts')
  expect(await project.run(['backfill', '--db-url', database.url])).toMatchObject({ code: 0 })
})

it('killed in the middle of a chunk, it leaves nothing half counted, and the next run goes on', async () => {
  const { database, client, pending } = await uncounted(25)
  // Stands still at a customer of the second chunk, for as long as this connection has the lock.
  await client.query(`
    create function public.stand_still() returns trigger language plpgsql as $$
    begin
      if new.is_synced and new.customer_id::text like '%015' then perform pg_advisory_xact_lock(15); end if;
      return new;
    end $$;
    create trigger stand_still before update on customer_insights.customer_facts
    for each row execute function public.stand_still();
    select pg_advisory_lock(15);`)
  const count = async (query: string) => (await client.query(`select count(*)::int as n ${query}`)).rows[0].n
  const command = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
  const child = spawn(process.execPath, [command, 'backfill', '--db-url', database.url, '--chunk', '10'])
  await expect.poll(() => count(`from pg_locks where not granted and objid = 15`), { timeout: 60_000 }).toBe(1)
  expect(await pending()).toBe(15)

  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  expect(await ended).toEqual([null, 'SIGKILL'])
  await client.query('select pg_advisory_unlock(15)')
  // What the server was at ends by itself, counted or not.
  const others = `from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
    and backend_type = 'client backend'`
  await expect.poll(() => count(others), { timeout: 60_000 }).toBe(0)
  await client.query('drop trigger stand_still on customer_insights.customer_facts')

  const project = await emptyProject()
  expect(await project.run(['backfill', '--db-url', database.url])).toMatchObject({ code: 0 })
  expect(await pending()).toBe(0)
  await project.writeConfig(defaultConfig)
  expect(await project.run(['verify', '--db-url', database.url])).toMatchObject({ code: 0 })
})

describe('progress', () => {
  it.each([
    [0, 500, 0, '0 of 500 customers, 0 a second'],
    [1, 0, 1, '1 of 1 customer, 1 a second'],
    [12_000, 78_000, 3, '12,000 of 90,000 customers, 4,000 a second, 20 s left'],
    [100, 20_000, 1, '100 of 20,100 customers, 100 a second, 3 min 20 s left'],
    [10, 75_000, 1, '10 of 75,010 customers, 10 a second, 2 h 5 min left'],
  ])('%d done, %d left after %d s: %s', (done, left, seconds, text) => {
    expect(describeProgress(done, left, seconds)).toBe(text)
  })

  it.each([
    [0, '────────────────────────   0%'],
    [0.5, '━━━━━━━━━━━━────────────  50%'],
    [0.999, '━━━━━━━━━━━━━━━━━━━━━━━─  99%'],
    [1, '━━━━━━━━━━━━━━━━━━━━━━━━ 100%'],
  ])('a bar of %d is %s', (share, text) => expect(bar(share)).toBe(text))
})
