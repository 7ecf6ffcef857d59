import type { Client } from 'pg'
import type { ListFilter, Person } from './lists.ts'
import { randomSource } from './random.ts'

/** A random business with many ties: few amounts, few days, names that differ by case, accent or nothing. */

const id = (kind: string, n: number) => `00000000-0000-4000-8000-${kind}${String(n).padStart(12 - kind.length, '0')}`
export const games = Array.from({ length: 7 }, (_, n) => id('a', n))
export const venues = Array.from({ length: 3 }, (_, n) => id('b', n))
const customerId = (random: ReturnType<typeof randomSource>, n = random.between(0, 159)) =>
  id('c', random.between(0, 9) * 1000 + n)
const categories = ['Escape Room', 'VR', null, 'Horror-Night']
const names = [
  'anna',
  'Anna',
  'Änna',
  'Anna B',
  'Ben 100%',
  'ben_x',
  'Zoë',
  'Çelik',
  "O'Neil",
  '',
  'Ömer',
  'zora',
  null,
]
const emails = ['anna@example.com', 'BEN@Example.org', null, 'x_y%z@mail.test']
const phones = ['+49 30 123', '555-0100', null]
export const tagNames = ['vip night', 'newsletter', "it's", 'a"b,c', '%', 'ZZ']

/** Fills the tables of sql/host; answers the people as the lists should know them. */
export async function fillListWorld(client: Client, seed: number, count = 160): Promise<Map<string, Person>> {
  const random = randomSource(seed)
  const people = new Map(
    Array.from({ length: count }, (_, n): [string, Person] => [
      customerId(random, n),
      {
        name: random.pick(names),
        email: random.pick(emails),
        phone: random.pick(phones),
        tags: tagNames.filter(() => random.chance(0.2)),
      },
    ]),
  )
  await client.query(`insert into public.venues (id, name) select v, 'Venue ' || v from unnest($1::uuid[]) v`, [venues])
  for (const [n, game] of games.entries()) {
    await client.query(`insert into public.games (id, name, category) values ($1, 'Game ' || $2::int, $3)`, [
      game,
      n,
      categories[n % categories.length],
    ])
  }
  await client.query(
    `insert into public.customers (id, name, email, phone)
     select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[])`,
    [[...people.keys()], ...(['name', 'email', 'phone'] as const).map(key => [...people.values()].map(p => p[key]))],
  )
  const bookings = [...people.keys()].flatMap(customer =>
    Array.from({ length: random.chance(0.15) ? 0 : random.between(1, random.pick([1, 1, 3, 7, 14])) }, () => ({
      customer,
      // The last game is nearly nobody's.
      game: random.chance(0.1) ? null : random.chance(0.01) ? games[6] : games[random.between(0, 5)],
      venue: random.chance(0.1) ? null : random.pick(venues),
      day: random.chance(0.04) ? null : random.pick([3, 20, 29, 30, 31, 89, 90, 91, 180, 181, 400, 900, -10]),
      status: random.pick(['confirmed', 'completed', 'cancelled', null]),
      amount: random.pick(['0', '10', '49.99', '100', '100', '250', '500', '500.01', '-20']),
    })),
  )
  await client.query(
    `insert into public.bookings (customer_id, game_id, venue_id, booking_date, status, total_amount)
     select customer, game, venue, timestamptz '2026-06-15 12:00Z' - day * interval '1 day', status, amount
     from jsonb_to_recordset($1::jsonb) as b (
       customer uuid, game uuid, venue uuid, day integer, status text, amount numeric)`,
    [JSON.stringify(bookings)],
  )
  for (const [customer, { tags }] of people) {
    if (tags.length > 0) await client.query('select public.update_customer_tags($1, $2)', [customer, tags])
  }
  return people
}

/** A filter on one thing, or on up to three. */
export function randomFilter(random: ReturnType<typeof randomSource>): ListFilter {
  const some = (values: readonly string[]) => {
    const chosen = values.filter(() => random.chance(0.35))
    return chosen.length > 0 ? chosen : [random.pick(values)]
  }
  const dimensions: (() => ListFilter)[] = [
    () => ({ spending_tier: some(['vip', 'high', 'medium', 'low']) }),
    () => ({ frequency_tier: some(['frequent', 'regular', 'occasional', 'one-time']) }),
    () => ({ lifecycle_stage: some(['new', 'active', 'at-risk', 'churned']) }),
    () => ({ favorite_game_id: some(games) }),
    () => ({ preferred_venue_id: some(venues) }),
    () => ({ game_category: some(['Escape Room', 'VR', 'Horror-Night', 'Unknown']) }),
    () => ({
      tags: random.pick([
        { any: some(tagNames) },
        { all: some(tagNames.slice(0, 3)) },
        { none: some(tagNames) },
        { any: some(tagNames), all: some(tagNames.slice(0, 2)) },
        { any: some(tagNames), none: some(tagNames) },
      ]),
    }),
    // Every id there could be, so that some are nobody's.
    () => ({ customer_id: Array.from({ length: random.pick([1, 40, 900]) }, () => customerId(random)) }),
    () => ({
      search: random.pick(['anna', 'AN', '%', '_', 'ben example', 'x_y%', '555-', "o'n", ' zo ', 'nobody', '30 ç']),
    }),
  ]
  const count = random.pick([0, 1, 1, 1, 2, 3])
  return Object.assign({}, ...Array.from({ length: count }, () => random.pick(dimensions)()))
}
