import type { Database } from '../../packages/local-supabase/src/index.ts'
import type { Bench } from '../bench.ts'
import { heavy, light } from '../data.ts'
import { inTurns, median, ms, perSecond, type Result, timed } from '../measure.ts'

const CLIENTS = 8

interface Writers {
  clients: Awaited<ReturnType<Database['connect']>>[]
  customers: string[]
  games: { id: string; venue_id: string }[]
}

async function connect(database: Database): Promise<Writers> {
  const clients = await Promise.all(Array.from({ length: CLIENTS }, () => database.connect()))
  const [client] = clients
  if (!client) throw new Error('No client.')
  const { rows } = await client.query(
    'select id from public.customers where name like $1 order by md5(id::text) limit 50000',
    ['Customer %'],
  )
  return {
    clients,
    customers: rows.map(row => row.id),
    games: (await client.query('select id, venue_id from public.games')).rows,
  }
}

/** Bookings a second that the clients insert together, each its own transaction, for `seconds`. */
async function throughput({ clients, customers, games }: Writers, of: number, seconds: number): Promise<number> {
  const end = performance.now() + seconds * 1000
  const counts = await Promise.all(
    clients.map(async (client, n) => {
      let count = 0
      while (performance.now() < end) {
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
  return counts.reduce((sum, count) => sum + count, 0) / seconds
}

export async function inserts({ host, ours, rounds }: Bench): Promise<Result[]> {
  const [theirs, own] = [await connect(host), await connect(ours)]
  const results: Result[] = []
  for (const [work, of] of [
    ['one booking INSERT, 8 clients, uniform customers', Number.POSITIVE_INFINITY],
    ['the same on 50 hot customers', 50],
  ] as const) {
    await inTurns(1, [() => throughput(own, of, 2), () => throughput(theirs, of, 2)])
    const [a = [], b = []] = await inTurns(rounds, [() => throughput(own, of, 6), () => throughput(theirs, of, 6)])
    const share = median(a) / median(b)
    results.push({
      work,
      against: "the same with the host's own update_customer_stats alone",
      ours: perSecond(median(a)),
      theirs: perSecond(median(b)),
      ratio: `${share.toFixed(2)} of its throughput`,
      target: 'at least 0.5',
      isReached: share >= 0.5,
    })
  }

  const [client] = own.clients
  const book = (customer: string) => () =>
    timed(async () => {
      for (let n = 0; n < 100; n++) {
        await client?.query(
          `insert into public.bookings (customer_id, game_id, venue_id, booking_date, total_amount)
           select $1, id, venue_id, now(), 60 from public.games limit 1`,
          [customer],
        )
      }
    })
  await inTurns(2, [book(heavy), book(light)])
  const [long = [], short = []] = await inTurns(rounds, [book(heavy), book(light)])
  results.push({
    work: 'INSERT for a customer of 100,000 bookings',
    against: 'for one of 10',
    ours: ms(median(long) / 100),
    theirs: ms(median(short) / 100),
    ratio: `${(median(long) / median(short)).toFixed(2)} times its time`,
    target: 'at most 1.3',
    isReached: median(long) / median(short) <= 1.3,
  })
  await Promise.all([...theirs.clients, ...own.clients].map(each => each.end()))
  return results
}
