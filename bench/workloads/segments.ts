import type { Bench } from '../bench.ts'
import { inTurns, median, ms, type Result, timed } from '../measure.ts'

/** The plain statement that gives the same counts: every customer is read, grouped three times and by favourite. */
const groupBy = `
with booked as (
  select b.customer_id, count(*) as bookings, sum(coalesce(b.total_amount, 0)) as spent,
    min((b.booking_date at time zone 'UTC')::date) as first_day, max((b.booking_date at time zone 'UTC')::date) as last_day
  from public.bookings b
  where b.status is null or lower(b.status) not in
    ('cancelled', 'canceled', 'refunded', 'no_show', 'no-show', 'failed', 'expired', 'draft')
  group by b.customer_id
), tiers as (
  select case when spent > 1000 then 'vip' when spent >= 500 then 'high' when spent >= 100 then 'medium' else 'low' end as s,
    case when bookings > 10 then 'frequent' when bookings >= 5 then 'regular' when bookings >= 2 then 'occasional'
      else 'one-time' end as f,
    case when current_date - first_day < 30 then 'new' when current_date - last_day < 90 then 'active'
      when current_date - last_day <= 180 then 'at-risk' else 'churned' end as l,
    bookings, spent
  from booked
)
select s, f, l, count(*), sum(bookings), sum(spent) from tiers group by grouping sets ((s), (f), (l))`

export async function segments({ ours, rounds }: Bench): Promise<Result[]> {
  const client = await ours.connect()
  await client.query('set statement_timeout = 0')
  const [fast = [], slow = []] = await inTurns(rounds, [
    () => timed(() => client.query('select public.get_customer_segments(0)')),
    () => timed(() => client.query(groupBy)),
  ])
  await client.end()
  const times = median(slow) / median(fast)
  return [
    {
      work: 'get_customer_segments, without previews',
      against: 'one plain GROUP BY of the tiers and stages',
      ours: ms(median(fast)),
      theirs: ms(median(slow)),
      ratio: `${times.toFixed(0)} times faster`,
      target: '500 times faster (at 1M customers)',
      isReached: times >= 500,
    },
  ]
}
