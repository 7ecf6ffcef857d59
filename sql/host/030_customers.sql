-- Who books. total_bookings and total_spent are the host's own running stats (see update_customer_stats);
-- metadata is free for the host, and gets the keys of Customer Insights when that is installed.
create table public.customers (
  id uuid primary key default gen_random_uuid(),
  name text,
  email text,
  phone text,
  total_bookings integer not null default 0,
  total_spent numeric(12, 2) not null default 0,
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now()
);
