import type { ClientBase } from 'pg'
import { count } from '../io.ts'
import type { Finding } from './finding.ts'

/** A log that long means that folding is held off: it happens every 1,024 rows. */
const longLog = 20_000

/** What time or an unfinished job has left behind. */
export async function checkFreshness(client: ClientBase): Promise<Finding[]> {
  const { rows } = await client.query<Freshness>(freshnessQuery)
  const { paused_since = null, noted = 0, pending = 0, behind = 0, log = 0 } = rows[0] ?? {}
  const findings: Finding[] = []
  const find = (problem: string, remedy: string) =>
    findings.push({ level: 'problem', topic: 'freshness', problem, remedy, sql: null })
  if (paused_since !== null) {
    const problem = `the sync is paused since ${paused_since.toISOString()}, and no booking is counted`
    find(problem, 'customer-insights resume, when the bulk load has ended')
  } else if (noted > 0) {
    find(`${count(noted, 'change')} of a bulk load wait to be counted`, 'customer-insights backfill')
  }
  if (pending > 0) {
    find(`the bookings of ${count(pending, 'customer')} are not counted yet`, 'customer-insights backfill')
  }
  if (behind > 0) {
    const remedy = 'customer-insights maintain, once a day; with pg_cron it happens by itself'
    find(`the metadata of ${count(behind, 'customer')} names a lifecycle stage of the past`, remedy)
  }
  if (log > longLog) {
    const remedy =
      'end the transactions that have been open for long (pg_stat_activity), then select customer_insights.fold_tallies();'
    find(`the log of the tallies has ${count(log, 'row')} and is not folded, so that counting is slow`, remedy)
  }
  return findings
}

interface Freshness {
  paused_since: Date | null
  noted: number
  pending: number
  behind: number
  log: number
}

const freshnessQuery = `
select
  (select p.since from customer_insights.pauses p) as paused_since,
  (select count(*) from customer_insights.paused_changes)::int as noted,
  (select count(*) from customer_insights.customer_facts f where not f.is_synced)::int as pending,
  (select count(*) from customer_insights.tally_log)::int as log,
  (
    select count(*)
    from customer_insights.customer_facts f
    join customer_insights.settings s on s.tenant_id = f.tenant_id
    join customer_insights.host_customers c on c.id = f.customer_id
    where f.is_synced and c.metadata ? 'insights_as_of'
      and c.metadata ->> 'lifecycle_stage' is distinct from customer_insights.lifecycle_stage(
        f.first_booking_date, f.last_booking_date, (now() at time zone s.time_zone)::date, s)
  )::int as behind`
