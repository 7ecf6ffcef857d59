import type { DemoDatabase } from '../../packages/customer-insights/src/testing/index.ts'

const long = (text: string) => text.repeat(Math.ceil(300 / text.length)).slice(0, 300)

/** Names that try to be markup, names without end, no names at all, refunds and absurd sums. */
export const HOSTILE = {
  customer: '00000000-0000-4000-8000-000000000001',
  nameless: '00000000-0000-4000-8000-000000000002',
  collector: '00000000-0000-4000-8000-000000000003',
} as const

const id = (kind: string, index: number) => `00000000-0000-4000-8000-${kind}${String(index).padStart(8, '0')}`

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
  ])
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
