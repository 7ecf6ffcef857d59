/**
 * Recomputes everything from raw bookings, in TypeScript and with none of our SQL: integers for money, maps for sums,
 * Intl for time zones. What the database answers is compared with this.
 */

export interface RawBooking {
  customer: string
  game: string | null
  venue: string | null
  /** The booking day in the tenant's time zone, ISO; see `dayIn`. */
  day: string | null
  status: string | null
  /** A decimal as text, or null. */
  amount: string | null
}

export interface World {
  customers: string[]
  bookings: RawBooking[]
  games: Map<string, { name: string; category: string | null }>
  venues: Map<string, { name: string }>
  /** Orders ids as the database does: by value. */
  compareIds?: (a: string, b: string) => number
  /** The tenant's settings where they are not the defaults. */
  rules?: Partial<Rules>
}

/** What a tenant's settings say of tiers, stages and statuses, under their names there; money in whole units. */
export interface Rules {
  uncounted_statuses: string[]
  vip_above: number
  high_from: number
  medium_from: number
  frequent_above: number
  regular_from: number
  occasional_from: number
  new_days: number
  active_days: number
  churned_after: number
}

const defaultRules: Rules = {
  uncounted_statuses: ['cancelled', 'canceled', 'refunded', 'no_show', 'no-show', 'failed', 'expired', 'draft'],
  vip_above: 1000,
  high_from: 500,
  medium_from: 100,
  frequent_above: 10,
  regular_from: 5,
  occasional_from: 2,
  new_days: 30,
  active_days: 90,
  churned_after: 180,
}

export const rulesOf = (world: World): Rules => ({ ...defaultRules, ...world.rules })

interface Tally {
  bookings: number
  cents: bigint
  first: string | null
  last: string | null
}

export interface ExpectedCustomer {
  total_bookings: number
  total_spent: string
  first_booking_date: string | null
  last_booking_date: string | null
  favorite_game: { id: string; count: number } | null
  preferred_venue: { id: string; count: number } | null
  favorite_category: { name: string; count: number } | null
  spending_tier: string | null
  frequency_tier: string | null
  lifecycle_stage: string | null
  last_visit: string | null
  days_since_last_visit: number | null
  average_booking_value: string
  booking_frequency_per_month: string
  segments: string[]
}

export type Group = { count: number; bookings: number; total_spent: string }

/** The date in a time zone, as ISO, of an instant. */
export function dayIn(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return parts.format(instant)
}

export function expectCustomers(world: World, asOf: string): Map<string, ExpectedCustomer> {
  const rules = rulesOf(world)
  const counted = world.bookings.filter(booking => isCounted(booking, rules))
  const byCustomer = Map.groupBy(counted, booking => booking.customer)
  return new Map(world.customers.map(id => [id, expectCustomer(world, byCustomer.get(id) ?? [], asOf)]))
}

function expectCustomer(world: World, bookings: RawBooking[], asOf: string): ExpectedCustomer {
  const rules = rulesOf(world)
  const total = tally(bookings)
  const byId = world.compareIds ?? ((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const game = favourite(
    groupBy(bookings, b => (b.game !== null && world.games.has(b.game) ? b.game : null)),
    byId,
  )
  const venue = favourite(
    groupBy(bookings, b => (b.venue !== null && world.venues.has(b.venue) ? b.venue : null)),
    byId,
  )
  const category = favourite(
    groupBy(bookings, b => (b.game === null ? null : world.games.get(b.game)?.category || null)),
    (a, b) => (a < b ? -1 : a > b ? 1 : 0),
  )
  const spending = spendingTier(total, rules)
  const frequency = frequencyTier(total.bookings, rules)
  const visits = bookings.map(b => b.day).filter(day => day !== null && day <= asOf) as string[]
  const lastVisit = visits.sort().at(-1) ?? null
  return {
    total_bookings: total.bookings,
    total_spent: decimal(total.cents),
    first_booking_date: total.first,
    last_booking_date: total.last,
    favorite_game: game && { id: game.key, count: game.bookings },
    preferred_venue: venue && { id: venue.key, count: venue.bookings },
    favorite_category: category && { name: category.key, count: category.bookings },
    spending_tier: spending,
    frequency_tier: frequency,
    lifecycle_stage: lifecycleStage(total, asOf, rules),
    last_visit: lastVisit,
    days_since_last_visit: lastVisit === null ? null : daysBetween(lastVisit, asOf),
    average_booking_value:
      total.bookings === 0 ? '0.00' : decimal(roundedDivision(total.cents, BigInt(total.bookings))),
    booking_frequency_per_month: decimal(
      roundedDivision(
        BigInt(total.bookings) * 304375n,
        100n * BigInt(Math.max(30, total.first === null ? 30 : daysBetween(total.first, asOf))),
      ),
    ),
    segments: [spending, frequency, category && `${snakeCase(category.key)}_fan`].filter(s => s !== null),
  }
}

/** Customers, bookings and spend of each group of customers, by the name that `of` gives a customer. */
export function expectGroups(
  customers: Map<string, ExpectedCustomer>,
  of: (customer: ExpectedCustomer) => string | null,
): Map<string, Group> {
  const groups = new Map<string, Group>()
  for (const customer of customers.values()) {
    const name = of(customer)
    if (name === null) continue
    const group = groups.get(name) ?? { count: 0, bookings: 0, total_spent: '0.00' }
    groups.set(name, {
      count: group.count + 1,
      bookings: group.bookings + customer.total_bookings,
      total_spent: decimal(cents(group.total_spent) + cents(customer.total_spent)),
    })
  }
  return groups
}

export function isCounted({ status }: RawBooking, { uncounted_statuses }: Rules): boolean {
  return status === null || !uncounted_statuses.includes(status.toLowerCase())
}

function tally(bookings: RawBooking[]): Tally {
  const days = bookings.flatMap(b => b.day ?? []).sort()
  return {
    bookings: bookings.length,
    cents: bookings.reduce((sum, b) => sum + cents(b.amount ?? '0'), 0n),
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
  }
}

function groupBy(bookings: RawBooking[], key: (b: RawBooking) => string | null): Map<string, Tally> {
  const groups = Map.groupBy(bookings, key)
  return new Map([...groups].flatMap(([name, members]) => (name === null ? [] : [[name, tally(members)] as const])))
}

/** Most bookings; ties by higher spend, then later date, then the order given. */
function favourite(groups: Map<string, Tally>, compare: (a: string, b: string) => number) {
  const [best] = [...groups].sort(
    ([a, x], [b, y]) =>
      y.bookings - x.bookings ||
      Number(y.cents - x.cents) ||
      (y.last ?? '').localeCompare(x.last ?? '') ||
      compare(a, b),
  )
  return best ? { key: best[0], ...best[1] } : null
}

function spendingTier({ bookings, cents: spent }: Tally, rules: Rules): string | null {
  if (bookings === 0) return null
  if (spent > cents(String(rules.vip_above))) return 'vip'
  if (spent >= cents(String(rules.high_from))) return 'high'
  return spent >= cents(String(rules.medium_from)) ? 'medium' : 'low'
}

function frequencyTier(bookings: number, rules: Rules): string | null {
  if (bookings === 0) return null
  if (bookings > rules.frequent_above) return 'frequent'
  if (bookings >= rules.regular_from) return 'regular'
  return bookings >= rules.occasional_from ? 'occasional' : 'one-time'
}

function lifecycleStage({ first, last }: Tally, asOf: string, rules: Rules): string | null {
  if (first === null || last === null) return null
  if (daysBetween(first, asOf) < rules.new_days) return 'new'
  const idle = daysBetween(last, asOf)
  if (idle < rules.active_days) return 'active'
  return idle <= rules.churned_after ? 'at-risk' : 'churned'
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** "12.3" -> 1230n */
export function cents(text: string): bigint {
  const [, sign, whole = '0', fraction = ''] = /^(-?)(\d*)\.?(\d*)$/.exec(text) ?? []
  const value = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0').slice(0, 2))
  return sign === '-' ? -value : value
}

export function decimal(value: bigint): string {
  const digits = String(value < 0n ? -value : value).padStart(3, '0')
  return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Half away from zero, as numeric rounds. */
function roundedDivision(a: bigint, b: bigint): bigint {
  const half = (a < 0n ? -1n : 1n) * (b / 2n)
  return b % 2n === 0n ? (a + half) / b : (2n * a + (a < 0n ? -b : b)) / (2n * b)
}

/** Words of letters and digits joined by underscores; every character beyond ASCII counts as a letter. */
function snakeCase(category: string): string {
  return [...category.toLowerCase().matchAll(/[a-z0-9\u0080-\u{10ffff}]+/gu)].map(([word]) => word).join('_')
}
