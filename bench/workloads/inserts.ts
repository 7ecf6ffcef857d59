import { heavy, light } from '../data.ts'
import { inTurns, median, timed } from '../measure.ts'
import { slower } from '../results.ts'
import type { Workload } from '../workload.ts'
import { compareWithHost } from '../writers.ts'

const REPEATS = 100

/** Bookings one at a time, on a server that does not wait for its disk; and whether a long history costs. */
export const inserts: Workload = async ({ databases, customers, rounds, seconds }) => {
  const [ours, host] = [await databases.get('ours', customers), await databases.get('host', customers)]
  const results = await compareWithHost(ours, host, 'fsync off', { rounds, seconds })
  // A deadlock ends one of the two with an error, which would have ended this; those the server resolved are in its log.
  if ((await (await databases.server()).log()).includes('deadlock detected')) throw new Error('There was a deadlock.')

  const client = await ours.connect()
  const book = (customer: string) => async () => {
    const took = await timed(async () => {
      for (let n = 0; n < REPEATS; n++) {
        await client.query(
          `insert into public.bookings (customer_id, game_id, venue_id, booking_date, total_amount)
           select $1, id, venue_id, now(), 60 from public.games order by id limit 1`,
          [customer],
        )
      }
    })
    return took / REPEATS
  }
  const works = [book(heavy[0]), book(light)]
  await inTurns(2, works)
  const [long = [], short = []] = await inTurns(rounds * 2, works)
  await client.end()
  return {
    results: [
      ...results,
      slower('INSERT for a customer of 100,000 bookings', 'for one of 10', median(long), median(short), 1.3),
    ],
  }
}
