import type { Database } from '../packages/local-supabase/src/index.ts'
import { inTurns, median } from './measure.ts'
import { type Result, throughputOf } from './results.ts'

const CLIENTS = 8
const HOT = 50
const WARM_UP_SECONDS = 2

/** Clients of one database that insert bookings. */
export interface Writers {
  clients: Awaited<ReturnType<Database['connect']>>[]
  customers: string[]
  games: { id: string; venue_id: string }[]
}

export async function openWriters(database: Database): Promise<Writers> {
  const client = await database.connect()
  // All but the heavy ones, in an order that has nothing to do with their keys.
  const { rows } = await client.query(
    `select id from public.customers where email is not null order by md5(id::text) limit 50000`,
  )
  const games = (await client.query('select id, venue_id from public.games order by id')).rows
  await client.end()
  const clients = await Promise.all(Array.from({ length: CLIENTS }, () => database.connect()))
  for (const each of clients) await each.query('set statement_timeout = 0')
  return { clients, customers: rows.map(row => row.id), games }
}

export async function closeWriters(...all: Writers[]): Promise<void> {
  await Promise.all(all.flatMap(({ clients }) => clients).map(client => client.end()))
}

/** Bookings a second that 8 clients insert together for `seconds`, each booking a transaction, of so many customers. */
async function throughput({ clients, customers, games }: Writers, of: number, seconds: number): Promise<number> {
  const start = performance.now()
  const counts = await Promise.all(
    clients.map(async (client, n) => {
      let count = 0
      while (performance.now() < start + seconds * 1000) {
        const pick = (count * CLIENTS + n) * 7919
        const game = games[pick % games.length]
        await client.query({
          name: 'book',
          text: `insert into public.bookings (customer_id, game_id, venue_id, booking_date, total_amount)
            values ($1, $2, $3, now() - $4::int * interval '1 day', 60)`,
          values: [customers[pick % Math.min(of, customers.length)], game?.id, game?.venue_id, pick % 60],
        })
        count++
      }
      return count
    }),
  )
  // To when the last of them was done, since one insert may take longer than the round.
  return counts.reduce((sum, count) => sum + count, 0) / ((performance.now() - start) / 1000)
}

/** Median throughputs of several databases that take turns. */
export async function compareInserts(
  all: readonly Writers[],
  of: number,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<number[]> {
  const run = (length: number) => all.map(writers => () => throughput(writers, of, length))
  await inTurns(1, run(Math.min(seconds, WARM_UP_SECONDS)))
  return (await inTurns(rounds, run(seconds))).map(median)
}

/** One booking INSERT against the same with the host's own trigger alone: uniform customers, then hot ones. */
export async function compareWithHost(
  ours: Database,
  host: Database,
  where: string,
  options: { rounds: number; seconds: number },
): Promise<Result[]> {
  const [own, theirs] = [await openWriters(ours), await openWriters(host)]
  const results: Result[] = []
  for (const [whom, of] of [
    ['uniform customers', Number.POSITIVE_INFINITY],
    [`${HOT} hot customers`, HOT],
  ] as const) {
    const [mine = 0, others = 0] = await compareInserts([own, theirs], of, options)
    results.push(
      throughputOf(
        `one booking INSERT, ${where}, ${CLIENTS} clients, ${whom}`,
        "the same with the host's own update_customer_stats alone",
        mine,
        others,
        0.5,
      ),
    )
  }
  await requireNothingLost(own, HOT)
  await closeWriters(own, theirs)
  return results
}

/** Throws where facts of the hot customers are not what a count of their bookings gives. */
async function requireNothingLost({ clients, customers }: Writers, hot: number): Promise<void> {
  const { rows } = (await clients[0]?.query(
    `select b.customer_id from (
       select customer_id, count(*) as bookings, sum(total_amount) as spent
       from public.bookings where customer_id = any ($1) and status is distinct from 'cancelled' group by customer_id
     ) b
     join customer_insights.customer_facts f on f.customer_id = b.customer_id
     where (f.total_bookings, f.total_spent) is distinct from (b.bookings, b.spent)`,
    [customers.slice(0, hot)],
  )) ?? { rows: ['no client'] }
  if (rows.length > 0) throw new Error(`Updates of ${rows.length} customers were lost.`)
}
