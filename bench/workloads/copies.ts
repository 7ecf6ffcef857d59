import type { Database, Server } from '../../packages/local-supabase/src/index.ts'
import { inTurns, median, timed } from '../measure.ts'
import { slower } from '../results.ts'
import type { Workload } from '../workload.ts'

const CUSTOMERS = 50_000
const FIRST = 1_000_000
const MORE = 100_000

type Setting = 'host' | 'ours'

/**
 * COPY into the bookings of customers who have none yet, and more for the same ones. Ours has the host's trigger off in
 * both; the host has it off in the first, which makes that the bare table with its indexes and foreign keys, and on in the
 * second. Each round begins with new databases.
 */
export const copies: Workload = async ({ databases, rounds }) => {
  const server = await databases.server()
  await writeFiles(server, await databases.fresh('host', CUSTOMERS))
  const took: Record<Setting, { first: number[]; more: number[] }> = {
    host: { first: [], more: [] },
    ours: { first: [], more: [] },
  }
  const round = (setting: Setting) => async () => {
    const database = await databases.fresh(setting, CUSTOMERS)
    const admin = await database.connect('supabase_admin')
    await admin.query('alter table public.bookings disable trigger update_customer_stats')
    await admin.query('checkpoint')
    took[setting].first.push(await timed(() => admin.query(copy(server, 'from', 'first'))))
    if (setting === 'host') await admin.query('alter table public.bookings enable trigger update_customer_stats')
    await admin.query('vacuum analyze')
    await admin.query('checkpoint')
    took[setting].more.push(await timed(() => admin.query(copy(server, 'from', 'more'))))
    if (setting === 'ours') await requireAllCounted(admin)
    await database.drop()
    return 0
  }
  await inTurns(rounds, [round('ours'), round('host')])
  const { ours, host } = took
  return {
    results: [
      slower(
        'COPY of 1,000,000 bookings for 50,000 new customers',
        "the same with the host's trigger off and without ours",
        median(ours.first),
        median(host.first),
        1.7,
      ),
      slower(
        'COPY of 100,000 more bookings for them',
        "the same with only the host's row trigger",
        median(ours.more),
        median(host.more),
        1,
      ),
    ],
  }
}

const copy = (
  server: Server,
  direction: 'from' | 'to',
  name: string,
  what = 'public.bookings (customer_id, game_id, venue_id, booking_date, status, total_amount)',
) => `copy ${what} ${direction} '${server.folder}/${name}.copy'`

/** The bookings of both COPYs as files in the server's folder, skewed and in no order. */
async function writeFiles(server: Server, database: Database): Promise<void> {
  const admin = await database.connect('supabase_admin')
  await admin.query('select setseed(0.42)')
  for (const [name, count] of [
    ['first', FIRST],
    ['more', MORE],
  ] as const) {
    await admin.query(
      copy(
        server,
        'to',
        name,
        `(
          select c.id, g.id, g.venue_id, now() - random() * interval '730 days',
            case when random() < 0.1 then 'cancelled' else 'completed' end, 20 + floor(random() * 130)
          from (
            select 1 + floor(power(random(), 2) * ${CUSTOMERS}) as customer, 1 + floor(random() * 12) as game
            from generate_series(1, ${count}) n
          ) b
          join (
            select row_number() over (order by id) as n, id from public.customers where email is not null
          ) c on c.n = b.customer
          join (select row_number() over (order by id) as n, id, venue_id from public.games) g on g.n = b.game
        )`,
      ),
    )
  }
  await database.drop()
}

async function requireAllCounted(admin: Awaited<ReturnType<Database['connect']>>): Promise<void> {
  const { rows } = await admin.query(`
    select (select count(*) from public.bookings where status <> 'cancelled') = sum(total_bookings) as "isEqual"
    from customer_insights.customer_facts`)
  if (!rows[0].isEqual) throw new Error('Facts do not have all bookings.')
}
