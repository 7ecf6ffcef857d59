import { staffToken, startRest } from '../../packages/local-supabase/src/index.ts'
import type { Bench } from '../bench.ts'
import { heavy, light } from '../data.ts'
import { inTurns, ms, percentile, type Result, timed } from '../measure.ts'

/** One customer over PostgREST, p95 of many requests one after the other. */
export async function insights({ ours, rounds }: Bench): Promise<Result[]> {
  const rest = await startRest(ours)
  const headers = {
    authorization: `Bearer ${await staffToken()}`,
    apikey: rest.anonKey,
    'content-type': 'application/json',
  }
  const ask = async (path: string, body?: object) => {
    const response = await fetch(`${rest.url}/rest/v1/${path}`, {
      headers,
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${path}: HTTP ${response.status} ${text}`)
  }
  const of = (id: string) => () => timed(() => ask('rpc/get_customer_with_insights', { customer_id: id }))
  const plain = () => timed(() => ask(`customers?id=eq.${light}`))

  await inTurns(50, [of(light), of(heavy), plain])
  const [small = [], large = [], select = []] = await inTurns(rounds * 60, [of(light), of(heavy), plain])
  await rest.stop()
  const p95 = (values: number[]) => percentile(values, 0.95)
  const line = (work: string, against: string, a: number[], b: number[], target: number): Result => ({
    work,
    against,
    ours: ms(p95(a)),
    theirs: ms(p95(b)),
    ratio: `${(p95(a) / p95(b)).toFixed(2)} times its time`,
    target: `at most ${target}`,
    isReached: p95(a) / p95(b) <= target,
  })
  return [
    line('get_customer_with_insights over PostgREST, p95', 'a primary-key select of the customer', small, select, 2),
    line('the same, a customer of 100,000 bookings', 'a customer of 10 bookings', large, small, 1.3),
  ]
}
