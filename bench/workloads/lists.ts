import { data, light } from '../data.ts'
import { duration, median, percentile, timed } from '../measure.ts'
import { type Asked, openRest } from '../rest.ts'
import { slower } from '../results.ts'
import type { Workload } from '../workload.ts'
import { pageThousand } from './lists/pages.ts'

const sorts = ['total_spent', 'total_bookings', 'customer_value', 'last_visit', 'name']
/** Requests of each kind in a round. */
const REPEATS = 8
const WORST = 10

interface Timed {
  name: string
  times: number[]
}

/** Every sort in both directions x every single filter, 50 rows over PostgREST, between selects of one customer. */
export const lists: Workload = async ({ databases, customers, rounds }) => {
  const database = await databases.get('ours', customers)
  const rest = await openRest(database)
  const filters = await singleFilters(rest)
  const select = () => timed(() => rest.ask(`customers?id=eq.${light}`))
  const combinations = sorts.flatMap(sort =>
    [true, false].flatMap(descending =>
      filters.map(filter => ({
        name: `${sort} ${descending ? 'down' : 'up'}, ${JSON.stringify(filter)}`,
        body: { filter, sort, descending, page_size: 50 },
      })),
    ),
  )

  const selects: number[] = []
  const measured: Timed[] = combinations.map(({ name }) => ({ name, times: [] }))
  for (let round = 0; round < rounds; round++) {
    for (const [index, { body }] of combinations.entries()) {
      // The first of each kind finds caches and connections as the one before has left them.
      await rest.ask('rpc/list_customers', body)
      for (let n = 0; n < REPEATS; n++) {
        measured[index]?.times.push(await timed(() => rest.ask('rpc/list_customers', body)))
        selects.push(await select())
      }
    }
  }
  const pages = await pageThousand(rest, sorts, rounds)
  await rest.stop()

  const p95 = (times: readonly number[]) => percentile(times, 0.95)
  const worst = [...measured].sort((a, b) => p95(b.times) - p95(a.times))
  const [first] = worst
  const all = measured.flatMap(({ times }) => times)
  const against = 'a primary-key select of one customer'
  const slow = worst.filter(({ times }) => p95(times) > 6 * p95(selects)).length
  return {
    results: [
      slower(
        `list_customers over PostgREST, 50 rows, p95: the slowest of ${measured.length} (sort, direction, filter)`,
        against,
        p95(first?.times ?? []),
        p95(selects),
        6,
      ),
      slower('the same, p95 of all requests', against, p95(all), p95(selects), 6),
      ...pages.results,
    ],
    details: `### The slowest pages of ${customers.toLocaleString('en')} customers

${slow} of ${measured.length} combinations take more than 6 times a select; its p95 is ${duration(p95(selects))}.

| sort and filter | median | p95 | times a select |
| --- | --- | --- | --- |
${worst
  .slice(0, WORST)
  .map(
    ({ name, times }) =>
      `| ${name} | ${duration(median(times))} | ${duration(p95(times))} | ${(p95(times) / p95(selects)).toFixed(1)} |`,
  )
  .join('\n')}`,
  }
}

/** No filter, and each of the six with common and rare values; category and search beside them. */
async function singleFilters({ ask }: Asked): Promise<object[]> {
  const segments = await ask<Record<string, { game?: { id: string }; venue?: { id: string }; category?: string }[]>>(
    'rpc/get_customer_segments',
    { preview_size: 0 },
  )
  const games = segments.game_preferences?.flatMap(({ game }) => game?.id ?? []) ?? []
  const venues = segments.venue_preferences?.flatMap(({ venue }) => venue?.id ?? []) ?? []
  const categories = segments.category_preferences?.flatMap(({ category }) => category ?? []) ?? []
  const ends = <Value>(values: readonly Value[]) => [values[0], values.at(-1)]
  return [
    {},
    ...['vip', 'high', 'medium', 'low'].map(tier => ({ spending_tier: [tier] })),
    ...['frequent', 'regular', 'occasional', 'one-time'].map(tier => ({ frequency_tier: [tier] })),
    ...['new', 'active', 'at-risk', 'churned'].map(stage => ({ lifecycle_stage: [stage] })),
    ...ends(games).map(game => ({ favorite_game_id: [game] })),
    ...ends(venues).map(venue => ({ preferred_venue_id: [venue] })),
    ...ends(categories).map(category => ({ game_category: [category] })),
    { tags: { any: [data.commonTag] } },
    { tags: { any: [data.rareTag] } },
    { tags: { all: [data.commonTag, data.rareTag] } },
    { tags: { none: [data.commonTag] } },
    { search: data.commonName },
    { search: data.rareName },
    { search: 'customer77@' },
  ]
}
