import type { Client } from 'pg'
import { expect } from 'vitest'
import {
  cents,
  decimal,
  type ExpectedCustomer,
  expectCustomers,
  expectGroups,
  type Group,
  isCounted,
  rulesOf,
  type World,
} from './oracle.ts'

/** All amounts in the shape of the oracle's. */
const money = (value: unknown) => decimal(cents(String(value)))

/**
 * Compares facts, rollups, tallies, metadata and both RPC answers with the oracle, as of a date. Where they differ, the
 * assertion shows the customer or the group.
 */
export async function expectExact(client: Client, world: World, asOf: string, today: string): Promise<void> {
  const expected = expectCustomers(world, asOf)
  await expectFacts(client, expected)
  await expectRollups(client, world)
  await expectTallies(client, expected)
  await expectMetadata(client, world, expectCustomers(world, today), today)
  await expectSegments(client, expected, asOf)
}

export async function expectFacts(client: Client, expected: Map<string, ExpectedCustomer>): Promise<void> {
  const { rows } = await client.query(`
    select customer_id::text, total_bookings::int, total_spent::text, first_booking_date::text, last_booking_date::text,
      favorite_game_id::text, favorite_game_bookings::int, preferred_venue_id::text, preferred_venue_bookings::int,
      favorite_category, favorite_category_bookings::int
    from customer_insights.customer_facts`)
  const actual = new Map(rows.map(row => [row.customer_id, { ...row, total_spent: money(row.total_spent) }]))
  expect(new Set(actual.keys())).toEqual(new Set(expected.keys()))
  for (const [id, e] of expected) {
    expect(actual.get(id), `facts of customer ${id}`).toEqual({
      customer_id: id,
      total_bookings: e.total_bookings,
      total_spent: e.total_spent,
      first_booking_date: e.first_booking_date,
      last_booking_date: e.last_booking_date,
      favorite_game_id: e.favorite_game?.id ?? null,
      favorite_game_bookings: e.favorite_game?.count ?? null,
      preferred_venue_id: e.preferred_venue?.id ?? null,
      preferred_venue_bookings: e.preferred_venue?.count ?? null,
      favorite_category: e.favorite_category?.name ?? null,
      favorite_category_bookings: e.favorite_category?.count ?? null,
    })
  }
}

export async function expectRollups(client: Client, world: World): Promise<void> {
  const { rows } = await client.query(`
    select customer_id::text as customer, game_id::text as game, venue_id::text as venue, bookings::int,
      total_spent::text, first_booking_date::text as first, last_booking_date::text as last
    from customer_insights.customer_rollups`)
  const known = new Set(world.customers)
  const wanted = new Map<string, unknown>()
  const rules = rulesOf(world)
  const counted = world.bookings.filter(b => known.has(b.customer) && isCounted(b, rules))
  for (const [key, members] of Map.groupBy(counted, b => `${b.customer} ${b.game} ${b.venue}`)) {
    const days = members.flatMap(b => b.day ?? []).sort()
    wanted.set(key, {
      bookings: members.length,
      total_spent: decimal(members.reduce((sum, b) => sum + cents(b.amount ?? '0'), 0n)),
      first: days[0] ?? null,
      last: days.at(-1) ?? null,
    })
  }
  const actual = new Map(
    rows.map(({ customer, game, venue, ...row }) => [
      `${customer} ${game} ${venue}`,
      { ...row, total_spent: money(row.total_spent) },
    ]),
  )
  expect(actual).toEqual(wanted)
}

export async function expectTallies(client: Client, expected: Map<string, ExpectedCustomer>): Promise<void> {
  const { rows } = await client.query(`
    select dimension, value, customers::int as count, bookings::int, total_spent::text from customer_insights.tallies`)
  const actual: Record<string, Map<string, Group>> = {}
  for (const { dimension, value, ...row } of rows) {
    actual[dimension] ??= new Map()
    actual[dimension].set(value, { ...row, total_spent: money(row.total_spent) })
  }
  const groups = (of: (c: ExpectedCustomer) => string | null) => expectGroups(expected, c => of(c) ?? '')
  if (expected.size === 0) return expect(actual).toEqual({})
  expect(actual).toEqual({
    spending_tier: groups(c => c.spending_tier),
    frequency_tier: groups(c => c.frequency_tier),
    favorite_game: groups(c => c.favorite_game?.id ?? null),
    preferred_venue: groups(c => c.preferred_venue?.id ?? null),
    favorite_category: groups(c => c.favorite_category?.name ?? null),
    first_day: groups(c => c.first_booking_date),
    last_day: groups(c => c.last_booking_date),
  })
}

/** The metadata of everyone who ever had a counted booking; the others may have none of our keys. */
async function expectMetadata(
  client: Client,
  world: World,
  expected: Map<string, ExpectedCustomer>,
  today: string,
): Promise<void> {
  // Tags are in no booking: their table is the truth that metadata mirrors.
  const { rows } = await client.query(`select c.id::text, c.metadata, array(
      select t.tag from customer_insights.customer_tags t where t.customer_id = c.id order by t.tag collate "C"
    ) as tags from public.customers c`)
  for (const { id, metadata, tags } of rows) {
    const e = expected.get(id)
    if (!e) throw new Error(`The oracle has no customer ${id}.`)
    if (e.total_bookings === 0 && metadata.insights_as_of === undefined) {
      expect(metadata).toEqual({})
      continue
    }
    expect(metadata, `metadata of customer ${id}`).toEqual(expectedMetadata(world, e, today, tags))
  }
}

/** The metadata of a customer, as of the date that `e` was computed for. */
export function expectedMetadata(world: World, e: ExpectedCustomer, asOf: string, tags: readonly string[] = []) {
  return {
    segments: e.segments,
    favorite_game_id: e.favorite_game?.id ?? null,
    favorite_game_name: e.favorite_game ? world.games.get(e.favorite_game.id)?.name : null,
    preferred_venue_id: e.preferred_venue?.id ?? null,
    preferred_venue_name: e.preferred_venue ? world.venues.get(e.preferred_venue.id)?.name : null,
    lifecycle_stage: e.lifecycle_stage,
    spending_tier: e.spending_tier,
    frequency_tier: e.frequency_tier,
    last_booking_date: e.last_booking_date,
    days_since_last_visit: e.days_since_last_visit,
    average_booking_value: Number(e.average_booking_value),
    booking_frequency_per_month: Number(e.booking_frequency_per_month),
    marketing_tags: tags,
    insights_as_of: asOf,
  }
}

/** `get_customer_segments` against the oracle, as of a date. */
export async function expectSegments(
  client: Client,
  expected: Map<string, ExpectedCustomer>,
  asOf: string,
): Promise<void> {
  const { rows } = await client.query('select public.get_customer_segments(3, $1) as answer', [asOf])
  const answer = rows[0].answer
  type Entry = Record<string, unknown> & { customers: { id: string; total_spent: number }[] }
  const summary = (entries: Entry[], name: (entry: Entry) => unknown) =>
    new Map(
      entries
        .filter(entry => entry.count !== 0)
        .map(entry => [
          name(entry),
          { count: entry.count, bookings: entry.bookings, total_spent: money(entry.total_spent) },
        ]),
    )
  const id = (key: string) => (entry: Entry) => (entry[key] as { id: string }).id

  expect(summary(answer.spending_tiers, e => e.tier)).toEqual(expectGroups(expected, c => c.spending_tier))
  expect(summary(answer.frequency_tiers, e => e.tier)).toEqual(expectGroups(expected, c => c.frequency_tier))
  expect(summary(answer.lifecycle_stages, e => e.stage)).toEqual(expectGroups(expected, c => c.lifecycle_stage))
  expect(summary(answer.game_preferences, id('game'))).toEqual(expectGroups(expected, c => c.favorite_game?.id ?? null))
  expect(summary(answer.venue_preferences, id('venue'))).toEqual(
    expectGroups(expected, c => c.preferred_venue?.id ?? null),
  )
  expect(summary(answer.category_preferences, e => e.category)).toEqual(
    expectGroups(expected, c => c.favorite_category?.name ?? null),
  )
  expect(answer.totals.count).toBe(expected.size)
  expect(answer.unsegmented.count).toBe([...expected.values()].filter(c => c.total_bookings === 0).length)
  for (const entry of answer.spending_tiers) {
    const members = [...expected].filter(([, c]) => c.spending_tier === entry.tier)
    const top = members.map(([, c]) => Number(c.total_spent)).sort((a, b) => b - a)
    expect(entry.share).toBeCloseTo(expected.size === 0 ? 0 : members.length / expected.size, 6)
    expect(entry.customers.map((c: { total_spent: number }) => c.total_spent)).toEqual(top.slice(0, 3))
  }
}
