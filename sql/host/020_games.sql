-- What can be booked. A game may be offered at one venue or, with a null venue, anywhere.
create table public.games (
  id uuid primary key default gen_random_uuid(),
  venue_id uuid references public.venues (id) on delete set null,
  name text not null,
  category text,
  image_url text,
  difficulty integer check (difficulty between 1 and 5),
  duration_minutes integer check (duration_minutes > 0),
  price numeric(10, 2)
);

create index games_by_venue on public.games (venue_id);
