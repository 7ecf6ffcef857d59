import { hostSchemaSql } from '../packages/customer-insights/src/sql/index.ts'
import type { Database } from '../packages/local-supabase/src/index.ts'

const key = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** Customers with 100,000 bookings each, and one with 10: a cost that grows with a history shows between them. */
export const heavy = [key(1), key(2), key(3)] as const
export const light = key(4)
/** What the heavy ones have, however many customers there are. */
export const HEAVY_BOOKINGS = 100_000

/** A tag of one customer in ten, one of a customer in a thousand, and a name that about one in 900 has. */
export const data = { commonTag: 'newsletter', rareTag: 'gift voucher', rareName: 'Ximena', commonName: 'ann' } as const

const catalog = `
  insert into public.venues (id, name)
  select ('${key(0).slice(0, -3)}' || 100 + n)::uuid, 'Venue ' || n from generate_series(1, 3) n;
  -- Each game stands in one venue, as escape rooms do. The last one is hardly ever played.
  insert into public.games (id, venue_id, name, category)
  select ('${key(0).slice(0, -3)}' || 200 + n)::uuid, ('${key(0).slice(0, -3)}' || 101 + n % 3)::uuid, 'Game ' || n,
    (array['Escape Room', 'VR', 'Horror', 'Family'])[1 + n % 4]
  from generate_series(1, 12) n;`

/**
 * Keys are random, as gen_random_uuid() gives them, and the same in every run. Names, tags and numbers of bookings have
 * nothing to do with each other.
 */
const customers = (count: number) => `
  insert into public.customers (id, name, email, phone, metadata)
  select md5('customer ' || n)::uuid,
    (array['Anna', 'Joanna', 'Ben', 'Carla', 'David', 'Elena', 'Farid', 'Greta', 'Hugo', 'Ines', 'Jonas', 'Kim', 'Lena',
      'Marco', 'Nadia', 'Oscar', 'Petra', 'Quinn', 'Rosa', 'Samir', 'Tessa', 'Umar', 'Vera', 'Wanda', 'Yusuf', 'Zoe',
      'Alma', 'Bruno', 'Chloe', 'Dario'])[1 + abs(hashint4(n)) % 30]
      || case when n % 907 = 0 then ' ${data.rareName}' else '' end
      || ' ' || initcap(substr(md5('name ' || n), 1, 7)),
    'customer' || n || '@example.com', '+49 30 ' || n,
    case when abs(hashint4(-n)) % 1000 = 7 then '{"marketing_tags": ["${data.commonTag}", "${data.rareTag}"]}'
      when abs(hashint4(-n)) % 10 = 7 then '{"marketing_tags": ["${data.commonTag}"]}' else '{}' end::jsonb
  from generate_series(1, ${count}) n;
  insert into public.customers (id, name)
  values ${heavy.map((id, n) => `('${id}', 'Heavy ${n + 1}')`).join(', ')}, ('${light}', 'Light');`

/** Five bookings a customer over two years; the square of a uniform number picks the customer. */
const bookings = (count: number) => `
  insert into public.bookings (customer_id, game_id, venue_id, booking_date, status, total_amount)
  select md5('customer ' || b.customer)::uuid, g.id, g.venue_id, now() - b.age * interval '730 days',
    case when b.fate < 0.1 then 'cancelled' else 'completed' end, b.amount
  from (
    select 1 + floor(power(random(), 2) * ${count})::bigint as customer, 1 + floor(power(random(), 1.5) * 12) as game,
      random() as age, random() as fate, 20 + floor(random() * 130) as amount
    from generate_series(1, ${count * 5}) n
  ) b
  join (select row_number() over (order by id) as n, id, venue_id from public.games) g on g.n = b.game;
  insert into public.bookings (customer_id, game_id, venue_id, booking_date, total_amount)
  select c.id, g.id, g.venue_id, now() - b.n % 730 * interval '1 day', 60
  from (values ${heavy.map(id => `('${id}'::uuid, ${HEAVY_BOOKINGS})`).join(', ')}, ('${light}', 10)) as c (id, bookings)
  cross join lateral generate_series(1, c.bookings) as b (n)
  join (select row_number() over (order by id) as n, id, venue_id from public.games) g on g.n = 1 + b.n % 12;`

/** The host's tables, its games and venues, and `count` customers without a booking. */
export async function makeCustomers(database: Database, count: number): Promise<void> {
  await database.connect().then(async owner => {
    await owner.query(hostSchemaSql)
    await owner.end()
  })
  await load(database, [catalog, customers(count)])
}

/** The bookings of the customers that makeCustomers made: five each on average, 100,000 of each heavy one. */
export async function makeBookings(database: Database, count: number): Promise<void> {
  await load(database, [bookings(count)])
}

/** As a host loads a dump: no trigger, no check of foreign keys, indexes made afterwards. */
async function load(database: Database, statements: readonly string[]): Promise<void> {
  const admin = await database.connect('supabase_admin')
  await admin.query(`set session_replication_role = replica; set maintenance_work_mem = '512MB'; select setseed(0.42)`)
  const { rows } = await admin.query(`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
    from pg_index where indrelid = 'public.bookings'::regclass and not indisprimary`)
  for (const index of rows) await admin.query(`drop index ${index.name}`)
  for (const statement of statements) await admin.query(statement)
  for (const index of rows) await admin.query(index.definition)
  // The host's own stats, which its trigger would have kept.
  await admin.query(`
    update public.customers c set total_bookings = b.bookings, total_spent = b.spent
    from (
      select customer_id, count(*) as bookings, sum(coalesce(total_amount, 0)) as spent
      from public.bookings where status is distinct from 'cancelled' group by customer_id
    ) b
    where b.customer_id = c.id`)
  await admin.query('vacuum (analyze, freeze) public.customers, public.bookings, public.games, public.venues')
  await admin.end()
}
