import type { Database } from '../../packages/local-supabase/src/index.ts'
import { inTurns, median, timed } from '../measure.ts'
import { slower } from '../results.ts'
import type { Workload } from '../workload.ts'

type Client = Awaited<ReturnType<Database['connect']>>

/** The share of customers who are to cross a boundary, and what the command line does in one transaction. */
const SHARE = 0.01
const CHUNK = 2000

/**
 * Days go by until one customer in a hundred has another stage. Ours brings their metadata there, each time; theirs, one
 * UPDATE that is told whom, brings exactly these back. So each round does the same rows and ends where it began. One of
 * theirs makes the four keys that age, as someone would write it; the other is told the finished metadata too.
 */
export const maintenance: Workload = async ({ databases, customers, rounds }) => {
  const database = await databases.get('ours', customers)
  const client = await database.connect()
  await client.query('set statement_timeout = 0')
  await maintain(client, null)
  const asOf = await dayWithShare(client, customers)

  // Kept for the UPDATE: whom the maintenance will write, and what they have now.
  await client.query('begin')
  await client.query('select customer_insights.queue_stale_metadata($1)', [asOf])
  const ids = (await client.query('select customer_id from customer_insights.mirror_queue')).rows.map(
    row => row.customer_id,
  )
  await client.query('rollback')
  await client.query('create table public.before_maintenance (id uuid primary key, metadata jsonb not null)')
  await client.query(
    'insert into public.before_maintenance select id, metadata from public.customers where id = any ($1)',
    [ids],
  )
  await client.query('analyze public.before_maintenance')

  const settle = async () => {
    const admin = await database.connect('supabase_admin')
    await admin.query('vacuum public.customers')
    await admin.query('vacuum customer_insights.mirror_queue')
    await admin.query('checkpoint')
    await admin.end()
  }
  const forth = async () => {
    await settle()
    let done = 0
    const took = await timed(async () => {
      done = await maintain(client, asOf)
    })
    if (done !== ids.length) throw new Error(`${done} customers were maintained instead of ${ids.length}.`)
    return took
  }
  const back = (update: string) => async () => {
    await settle()
    const took = await timed(() => client.query(update))
    await client.query('update customer_insights.mirror_dates set as_of = current_date where true')
    return took
  }
  // The first time finds everything cold.
  await inTurns(1, [forth, back(told)])
  const [ours = [], making = [], again = [], telling = []] = await inTurns(rounds, [
    forth,
    back(made),
    forth,
    back(told),
  ])
  await client.query('drop table public.before_maintenance')
  await client.end()
  const work = `maintenance when ${ids.length.toLocaleString('en')} customers cross a boundary`
  const mine = median([...ours, ...again])
  return {
    results: [
      slower(work, 'one UPDATE that is told whom, and makes the same keys of their metadata', mine, median(making), 2),
      {
        ...slower(work, 'one UPDATE that is told whom and the finished metadata', mine, median(telling), 2),
        target: '-',
        isReached: null,
      },
    ],
  }
}

const told = `
  update public.customers c set metadata = b.metadata from public.before_maintenance b where c.id = b.id`

const made = `
  update public.customers c
  set metadata = c.metadata || jsonb_build_object(
    'lifecycle_stage',
    customer_insights.lifecycle_stage(f.first_booking_date, f.last_booking_date, current_date, s),
    'days_since_last_visit', current_date - f.last_booking_date,
    'booking_frequency_per_month',
    customer_insights.booking_frequency_per_month(f.total_bookings, f.first_booking_date, current_date),
    'insights_as_of', current_date
  )
  from public.before_maintenance b
  join customer_insights.customer_facts f on f.customer_id = b.id
  join customer_insights.settings s on s.tenant_id = f.tenant_id
  where c.id = b.id`

/** As the command line does it: chunk by chunk, each its own transaction. Answers how many customers were done. */
async function maintain(client: Client, asOf: string | null): Promise<number> {
  for (let sum = 0; ; ) {
    const { rows } = await client.query('select done::int, pending::int from customer_insights.maintain($1, $2)', [
      CHUNK,
      asOf,
    ])
    sum += rows[0].done
    if (rows[0].pending === 0) return sum
  }
}

/** The first day from tomorrow on when that share of customers has another stage than today. */
async function dayWithShare(client: Client, customers: number): Promise<string> {
  const { rows } = await client.query(
    `select d.day::text
     from (select (current_date + n) as day from generate_series(1, 60) n) d
     cross join lateral (
       select count(*) as crossing
       from customer_insights.customer_facts f
       join customer_insights.settings s on s.tenant_id = f.tenant_id
       where customer_insights.lifecycle_stage(f.first_booking_date, f.last_booking_date, current_date, s)
         <> customer_insights.lifecycle_stage(f.first_booking_date, f.last_booking_date, d.day, s)
     ) c
     where c.crossing >= $1
     order by d.day
     limit 1`,
    [customers * SHARE],
  )
  if (!rows[0]) throw new Error('No day is far enough.')
  return rows[0].day
}
