/**
 * A small booking history of which every number below is worked out by hand, as of 2026-02-15.
 *
 * Ada: five counted bookings, one of them upcoming, one without status; a cancelled one does not count.
 * Cyd: one booking long ago. Bob: none.
 */
export const AS_OF = '2026-02-15'

export const ids = {
  harbour: '00000000-0000-4000-8000-0000000000a1',
  oldTown: '00000000-0000-4000-8000-0000000000a2',
  vault: '00000000-0000-4000-8000-0000000000b1',
  temple: '00000000-0000-4000-8000-0000000000b2',
  ada: '00000000-0000-4000-8000-0000000000c1',
  bob: '00000000-0000-4000-8000-0000000000c2',
  cyd: '00000000-0000-4000-8000-0000000000c3',
  nobody: '00000000-0000-4000-8000-0000000000cf',
}

const { harbour, oldTown, vault, temple, ada, bob, cyd } = ids

export const fixtureSql = `
insert into public.venues (id, name) values ('${harbour}', 'Harbour'), ('${oldTown}', 'Old Town');
insert into public.games (id, venue_id, name, category, image_url) values
  ('${vault}', null, 'The Vault', 'Escape Room', '/vault.svg'),
  ('${temple}', null, 'Lost Temple', 'Adventure', null);
insert into public.customers (id, name, email, phone, metadata) values
  ('${ada}', 'Ada', 'ada@example.com', '+44 1', '{"vat": "GB1"}'),
  ('${bob}', 'Bob', 'bob@example.com', null, '{}'),
  ('${cyd}', 'Cyd', 'cyd@example.com', null, '{}');
insert into public.bookings (customer_id, game_id, venue_id, booking_date, status, total_amount) values
  ('${ada}', '${vault}', '${harbour}', '2025-10-01 12:00Z', 'confirmed', 100),
  ('${ada}', '${vault}', '${harbour}', '2025-12-01 12:00Z', 'completed', 150),
  ('${ada}', '${temple}', '${harbour}', '2026-01-10 12:00Z', 'confirmed', 125),
  ('${ada}', '${vault}', '${oldTown}', '2026-02-05 12:00Z', null, 150.50),
  ('${ada}', '${temple}', '${harbour}', '2026-03-01 12:00Z', 'confirmed', 100),
  ('${ada}', '${temple}', '${oldTown}', '2026-02-10 12:00Z', 'cancelled', 999),
  ('${cyd}', '${vault}', '${oldTown}', '2025-06-01 12:00Z', 'confirmed', 80);
`
