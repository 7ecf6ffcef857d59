-- Venues of the booking business.
create table public.venues (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  address text,
  city text
);
