-- One booking of one game by one customer. booking_date is the start.
create table public.bookings (
  id uuid primary key default gen_random_uuid(),
  customer_id uuid not null references public.customers (id) on delete cascade,
  game_id uuid references public.games (id) on delete set null,
  venue_id uuid references public.venues (id) on delete set null,
  booking_date timestamptz,
  players integer check (players > 0),
  status text default 'confirmed',
  total_amount numeric(10, 2),
  created_at timestamptz not null default now()
);

create index bookings_by_customer on public.bookings (customer_id, booking_date);
create index bookings_by_game on public.bookings (game_id);
create index bookings_by_venue on public.bookings (venue_id);
create index bookings_by_date on public.bookings (booking_date);
