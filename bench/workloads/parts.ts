import { readFileSync } from 'node:fs'
import type { Database } from '../../packages/local-supabase/src/index.ts'
import { inTurns, median } from '../measure.ts'
import type { Workload } from '../workload.ts'

type Client = Awaited<ReturnType<Database['connect']>>

const WARM_UP = 300
const INSERTS = 1500

interface Part {
  adds: string
  /** Where the function of the trigger, or add_booking, ends: before this text, and with what. */
  trigger?: readonly [marker: string, end: string]
  booking?: readonly [marker: string, end: string]
  /** CTEs that its last statement goes without, or the indexes of the lists. */
  without?: readonly string[]
}

/** Each adds one part to the one before. */
const sequence: readonly Part[] = [
  { adds: 'the call, and the rows of the statement', trigger: ['-- An expression, since', 'return null;'] },
  { adds: 'locks; customer, facts and settings read', booking: ['-- The sums are over', 'return true;'] },
  { adds: 'rollups; names and tags read', booking: ['after := before.facts;', 'return true;'] },
  { adds: 'favourites, facts, tally log and its folding', without: ['mirrored', 'announced', 'indexes'] },
  { adds: 'entries in the indexes of the lists', without: ['mirrored', 'announced'] },
  { adds: 'metadata', without: ['announced'] },
  { adds: 'the message: noted, and sent at commit', without: [] },
]

/**
 * What each part of the sync costs one INSERT: processor time of the server, which other work on the machine hardly
 * changes, with the sync cut off earlier or later. Leaves facts that are not exact, so it runs last.
 */
export const parts: Workload = async ({ databases, customers, rounds }) => {
  const [ours, host] = [await databases.get('ours', customers), await databases.get('host', customers)]
  const owner = await ours.connect()
  await owner.query('set statement_timeout = 0')
  const trigger = await definition(owner, 'sync_bookings_insert')
  const booking = await definition(owner, 'add_booking')
  const indexes = (
    await owner.query(
      `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
       where indrelid = 'customer_insights.customer_facts'::regclass
         and indexrelid::regclass::text ~ 'customer_facts_by_(spend|bookings|value|last|stage)'`,
    )
  ).rows

  const upTo = (part: Part) => async () => {
    const without = part.without ?? ['indexes']
    const shortBooking = part.booking
      ? cut(booking, ...part.booking)
      : without.filter(name => name !== 'indexes').reduce(leaveOut, booking)
    await owner.query(`${part.trigger ? cut(trigger, ...part.trigger) : trigger}; ${shortBooking}`)
    if (without.includes('indexes')) {
      for (const { name } of indexes) await owner.query(`drop index ${name}`)
    }
    try {
      return await cpuOfInsert(ours)
    } finally {
      await owner.query(`${trigger}; ${booking}`)
      for (const { definition: text } of indexes) await owner.query(text.replace('INDEX', 'INDEX IF NOT EXISTS'))
    }
  }
  const [base = 0, ...costs] = (await inTurns(rounds, [() => cpuOfInsert(host), ...sequence.map(upTo)])).map(median)
  await owner.end()

  const total = costs.at(-1) ?? 0
  const row = (name: string, cost: number) =>
    `| ${name} | ${Math.round(cost)} µs | ${(cost / base).toFixed(2)} | ${Math.round((100 * cost) / total)} % |`
  return {
    results: [],
    details: `### What one INSERT costs the server

Processor time of the server's process, one client; the host's own part is its insert, its foreign keys and its trigger.

| part | time | times the host's own | share |
| --- | --- | --- | --- |
${[row("the host's own", base), ...sequence.map(({ adds }, n) => row(adds, (costs[n] ?? 0) - (costs[n - 1] ?? base))), row('together', total)].join('\n')}`,
  }
}

async function definition(client: Client, name: string): Promise<string> {
  const { rows } = await client.query('select pg_get_functiondef($1::regproc) as text', [`customer_insights.${name}`])
  return rows[0].text
}

/** The function ends where the marker stands. */
function cut(definition: string, marker: string, end: string): string {
  if (!definition.includes(marker)) throw new Error(`There is no "${marker}" any more.`)
  return definition.replace(marker, `${end}\n${marker}`)
}

/** The last statement without one of its CTEs. */
function leaveOut(definition: string, name: string): string {
  const part = new RegExp(`\\n  \\), ${name} as \\([\\s\\S]*?(?=\\n  \\)[,\\n])`)
  if (!part.test(definition)) throw new Error(`There is no "${name}" any more.`)
  return definition.replace(part, '')
}

/** Microseconds of processor time that the server's process takes for one booking of a customer who is picked at random. */
async function cpuOfInsert(database: Database): Promise<number> {
  const client = await database.connect()
  const [{ pid }] = (await client.query('select pg_backend_pid() as pid')).rows
  const spent = () => Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1000
  const { rows: customers } = await client.query(
    'select id from public.customers where email is not null order by random() limit $1',
    [WARM_UP + INSERTS],
  )
  const { rows: games } = await client.query('select id, venue_id from public.games order by id')
  let before = 0
  for (const [n, { id }] of customers.entries()) {
    if (n === WARM_UP) before = spent()
    const game = games[n % games.length]
    await client.query({
      name: 'book',
      text: `insert into public.bookings (customer_id, game_id, venue_id, booking_date, total_amount)
        values ($1, $2, $3, now() - $4::int * interval '1 day', 60)`,
      values: [id, game.id, game.venue_id, n % 60],
    })
  }
  const cost = (spent() - before) / INSERTS
  await client.end()
  return cost
}
