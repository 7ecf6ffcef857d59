import { createClient, type SupabaseClient } from '@supabase/supabase-js'
import { staffToken, startRest } from '../../packages/local-supabase/src/index.ts'
import { light } from '../data.ts'
import { duration, percentile } from '../measure.ts'
import type { Workload } from '../workload.ts'

const SUBSCRIBERS = 200
const TARGET = 300

/**
 * From a booking's commit to its message at each of the subscribers, all of them real supabase-js in this process. The
 * clock starts before the insert is sent, so the insert's own time is in it.
 */
export const messages: Workload = async ({ databases, customers, rounds }) => {
  const ours = await databases.get('ours', customers)
  const rest = await startRest(ours)
  const token = await staffToken()
  const delays: number[] = []
  let sentAt = 0
  let heard = 0

  const clients = await Promise.all(
    Array.from({ length: SUBSCRIBERS }, async (): Promise<SupabaseClient> => {
      const client = createClient(rest.url, rest.anonKey, { accessToken: async () => token })
      await client.realtime.setAuth()
      const channel = client.channel('customer-insights:default', { config: { private: true } })
      channel.on('broadcast', { event: 'customers_changed' }, () => {
        delays.push(performance.now() - sentAt)
        heard++
      })
      await new Promise<void>((resolve, reject) =>
        channel.subscribe((status, error) => (status === 'SUBSCRIBED' ? resolve() : reject(error))),
      )
      return client
    }),
  )

  const host = await ours.connect()
  for (let round = 1; round <= rounds * 10; round++) {
    sentAt = performance.now()
    await host.query(`insert into public.bookings (customer_id, booking_date, total_amount) values ($1, now(), 10)`, [
      light,
    ])
    while (heard < round * SUBSCRIBERS) await new Promise(resolve => setTimeout(resolve, 5))
  }
  await host.end()
  await Promise.all(clients.map(client => client.removeAllChannels()))
  await rest.stop()

  const p95 = percentile(delays, 0.95)
  return {
    results: [
      {
        work: `commit -> message at ${SUBSCRIBERS} subscribers, p95`,
        against: '-',
        ours: duration(p95),
        theirs: '-',
        ratio: '-',
        target: `under ${TARGET} ms`,
        isReached: p95 < TARGET,
      },
    ],
  }
}
