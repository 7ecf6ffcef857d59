import type { DemoDatabase } from '../../packages/customer-insights/src/testing/index.ts'

const long = (text: string) => text.repeat(Math.ceil(300 / text.length)).slice(0, 300)

/** Names that try to be markup, names without end, no names at all, refunds and absurd sums. */
export const HOSTILE = {
  customer: '00000000-0000-4000-8000-000000000001',
  nameless: '00000000-0000-4000-8000-000000000002',
  collector: '00000000-0000-4000-8000-000000000003',
  /** Forty tags, a name from right to left, and bookings of every odd kind. */
  odd: '00000000-0000-4000-8000-000000000004',
  /** Not one booking, cancelled or not. */
  bookless: '00000000-0000-4000-8000-000000000005',
} as const

const id = (kind: string, index: number) => `00000000-0000-4000-8000-${kind}${String(index).padStart(8, '0')}`

/** Short and long ones, markup, another script, a picture. */
const tag = (index: number) =>
  ['<i>bold</i>', 'عميل مميز', '🎂 birthday', long('t').slice(0, 50)][index] ?? `tag ${index + 1}`

/** Of every status, with and without a game, a venue, an amount, a date; refunded; long ago; and far ahead. */
const oddBookings = [
  { status: 'confirmed', booking_date: '2999-05-01T18:00:00Z', game: 1, total_amount: 120 },
  { status: 'confirmed', booking_date: '2999-04-01T18:00:00Z', game: 2, total_amount: null },
  { status: 'cancelled', booking_date: '2999-04-02T18:00:00Z', game: 1, total_amount: 80 },
  { status: 'completed', booking_date: '2026-02-06T19:30:00Z', game: 1, total_amount: 1_000_000 },
  { status: null, booking_date: '2026-01-30T19:00:00Z', game: null, total_amount: 40 },
  { status: 'NO_SHOW', booking_date: '2026-01-23T19:00:00Z', game: 3, total_amount: 60 },
  { status: 'refunded', booking_date: '2026-01-16T20:00:00Z', game: 1, total_amount: -60 },
  { status: '<b>partly</b> refunded', booking_date: '2026-01-09T19:00:00Z', game: 0, total_amount: -250.5 },
  { status: 'completed', booking_date: '2025-12-26T19:00:00Z', game: 1, total_amount: 90 },
  { status: '  ', booking_date: null, game: 1, total_amount: null },
]

export async function loadHostileData(db: DemoDatabase): Promise<void> {
  await insert(db, 'customers', 'id uuid, name text, email text, phone text', [
    {
      id: HOSTILE.customer,
      name: `<b onclick="alert(1)">Robert'); drop table customers; --</b> ${long('Wolfeschlegelsteinhausen')}`,
      email: `${long('a-very-long-address.')}@example.com`,
      phone: '+1 (555) 010-9999 ext. 123456789012345678901234567890',
    },
    { id: HOSTILE.nameless, name: '   ', email: null, phone: null },
    { id: HOSTILE.collector, name: '张伟 עִבְרִית Ōkami 🦊', email: 'c@example.com', phone: null },
    { id: HOSTILE.odd, name: 'مُحَمَّد بن سعيد 🎉', email: 'odd@example.com', phone: '٠١٢٣' },
    { id: HOSTILE.bookless, name: 'Nobody Yet', email: null, phone: null },
  ])
  await db.query(
    `insert into customer_insights.customer_tags (tenant_id, customer_id, tag)
    select f.tenant_id, f.customer_id, t.tag
    from customer_insights.customer_facts f, jsonb_array_elements_text($2::text::jsonb) as t (tag)
    where f.customer_id = $1`,
    [HOSTILE.odd, JSON.stringify(Array.from({ length: 40 }, (_, index) => tag(index)))],
  )
  await insert(db, 'venues', 'id uuid, name text', [
    { id: id('0001', 0), name: long('Llanfairpwllgwyngyll') },
    { id: id('0001', 1), name: '<script>alert("venue")</script>' },
    ...Array.from({ length: 18 }, (_, index) => ({ id: id('0001', index + 2), name: `Venue ${index + 1}` })),
  ])
  await insert(db, 'games', 'id uuid, name text, category text, image_url text', [
    { id: id('0002', 0), name: long('The Unending Corridor '), category: long('category'), image_url: null },
    {
      id: id('0002', 1),
      name: '<img src=x onerror=alert(1)>',
      category: null,
      image_url: 'data:image/png;base64,AAAA',
    },
    ...Array.from({ length: 38 }, (_, index) => ({
      id: id('0002', index + 2),
      name: `Game ${index + 1}`,
      category: `Category ${index % 9}`,
      image_url: null,
    })),
  ])
  const bookings = [
    ...Array.from({ length: 12 }, (_, index) => ({
      customer_id: HOSTILE.customer,
      game_id: id('0002', index % 2),
      venue_id: id('0001', index % 2),
      total_amount: 99_999_999.99,
    })),
    { customer_id: HOSTILE.nameless, game_id: null, venue_id: null, total_amount: -120.5 },
    { customer_id: HOSTILE.nameless, game_id: id('0002', 1), venue_id: null, total_amount: null },
    ...Array.from({ length: 40 }, (_, index) => ({
      customer_id: HOSTILE.collector,
      game_id: id('0002', index),
      venue_id: id('0001', index % 20),
      total_amount: index * 7,
    })),
  ]
  await insert(
    db,
    'bookings',
    'customer_id uuid, game_id uuid, venue_id uuid, booking_date timestamptz, status text, total_amount numeric',
    oddBookings.map(({ game, ...booking }) => ({
      ...booking,
      customer_id: HOSTILE.odd,
      game_id: game === null ? null : id('0002', game),
      venue_id: game === null ? null : id('0001', game),
    })),
  )
  await insert(
    db,
    'bookings',
    'customer_id uuid, game_id uuid, venue_id uuid, booking_date timestamptz, players int, status text, total_amount numeric',
    bookings.map((booking, index) => ({
      ...booking,
      booking_date: new Date(Date.UTC(2025, 6, 1 + index * 3, 18)).toISOString(),
      players: 4,
      status: 'completed',
    })),
  )
}

async function insert(
  db: DemoDatabase,
  table: string,
  columns: string,
  rows: Record<string, unknown>[],
): Promise<void> {
  const names = columns.replaceAll(/(\w+) \w+/g, '$1')
  await db.query(
    `insert into public.${table} (${names}) select ${names} from jsonb_to_recordset($1::text::jsonb) as row (${columns})`,
    [JSON.stringify(rows)],
  )
}
