import { heavy, light } from '../data.ts'
import { inTurns, percentile, timed } from '../measure.ts'
import { openRest } from '../rest.ts'
import { slower } from '../results.ts'
import type { Workload } from '../workload.ts'

/** One customer over PostgREST, p95 of many requests one after the other. */
export const insights: Workload = async ({ databases, customers, rounds }) => {
  const { ask, stop } = await openRest(await databases.get('ours', customers))
  const of = (id: string) => () => timed(() => ask('rpc/get_customer_with_insights', { customer_id: id }))
  const plain = () => timed(() => ask(`customers?id=eq.${light}`))
  const works = [of(light), of(heavy[0]), plain]

  await inTurns(50, works)
  const [small = [], large = [], select = []] = await inTurns(rounds * 60, works)
  await stop()
  const p95 = (values: number[]) => percentile(values, 0.95)
  return {
    results: [
      slower(
        'get_customer_with_insights over PostgREST, p95',
        'a primary-key select of the same customer',
        p95(small),
        p95(select),
        2,
      ),
      slower('the same, a customer of 100,000 bookings', 'a customer of 10 bookings', p95(large), p95(small), 1.3),
    ],
  }
}
