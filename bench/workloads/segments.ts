import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '../../packages/local-supabase/src/index.ts'
import { light } from '../data.ts'
import { inTurns, median, timed } from '../measure.ts'
import { faster, slower } from '../results.ts'
import type { Workload } from '../workload.ts'

/** What "its own time" is compared with, and how often it is asked for in a round: it is short. */
const REFERENCE = 100_000
const REPEATS = 10

interface Segment {
  count: number
  tier?: string
  stage?: string
  game?: { id: string }
  venue?: { id: string }
  category?: string
}
type Segments = Record<string, Segment[]> & { unsegmented: Segment }

const kinds = {
  spending_tier: 'spending_tiers',
  frequency_tier: 'frequency_tiers',
  lifecycle_stage: 'lifecycle_stages',
  favorite_game: 'game_preferences',
  preferred_venue: 'venue_preferences',
  favorite_category: 'category_preferences',
}

export const segments: Workload = async ({ databases, customers, rounds }) => {
  const plain = await readFile(join(import.meta.dirname, '../sql/group-by.sql'), 'utf8')
  const client = await prepared(await databases.get('ours', customers))
  const small = customers <= REFERENCE ? client : await prepared(await databases.get('ours', REFERENCE))
  const ask = async (on: typeof client, previewSize: number) => {
    const took = await timed(async () => {
      for (let n = 0; n < REPEATS; n++) await on.query('select public.get_customer_segments($1)', [previewSize])
    })
    return took / REPEATS
  }

  await requireSameCounts(client, plain)
  await inTurns(2, [() => ask(client, 0), () => ask(small, 0)])
  const [counts = [], referred = [], previews = [], grouped = []] = await inTurns(rounds, [
    () => ask(client, 0),
    () => ask(small, 0),
    () => ask(client, 5),
    () => timed(() => client.query(plain)),
  ])
  for (const each of new Set([client, small])) await each.end()
  const against = 'one plain GROUP BY statement with the same counts'
  return {
    results: [
      faster('get_customer_segments, the counts', against, median(counts), median(grouped), 500),
      {
        ...faster('the same with previews', against, median(previews), median(grouped), 1),
        target: '-',
        isReached: null,
      },
      ...(customers <= REFERENCE
        ? []
        : [slower('get_customer_segments', 'its own time at 100,000', median(counts), median(referred), 1.3)]),
    ],
  }
}

/** A connection to a database whose tally log is neither empty nor full, as in a business that is open. */
async function prepared(database: Database) {
  const client = await database.connect()
  await client.query('set statement_timeout = 0')
  await client.query('select customer_insights.fold_tallies()')
  for (let n = 0; n < 200; n++) {
    await client.query('insert into public.bookings (customer_id, booking_date, total_amount) values ($1, now(), 60)', [
      light,
    ])
  }
  return client
}

/** Throws unless the plain statement counts what get_customer_segments does. */
async function requireSameCounts(client: Awaited<ReturnType<Database['connect']>>, plain: string): Promise<void> {
  const { rows } = await client.query('select public.get_customer_segments(0) as segments')
  const answer: Segments = rows[0].segments
  const ours = Object.entries(kinds).flatMap(([kind, name]) =>
    (answer[name] ?? []).map(
      s => `${kind} ${s.tier ?? s.stage ?? s.game?.id ?? s.venue?.id ?? s.category}: ${s.count}`,
    ),
  )
  ours.push(`unsegmented : ${answer.unsegmented.count}`)
  const { rows: counted } = await client.query(plain)
  const theirs = counted.map(row => `${row.kind} ${row.value}: ${row.count}`)
  const zero = (line: string) => line.endsWith(': 0')
  const differing = [
    ...ours.filter(line => !zero(line) && !theirs.includes(line)),
    ...theirs.filter(line => !ours.includes(line)),
  ]
  if (differing.length > 0) throw new Error(`The counts differ:\n${differing.join('\n')}`)
}
