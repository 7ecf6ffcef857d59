-- The bookings of one customer, latest first, with the names of game and venue.
create function public.get_customer_history(customer_id uuid)
returns table (
  booking_id uuid, booking_date timestamptz, status text, total_amount numeric, game_name text, venue_name text
)
language sql stable security invoker
set search_path = ''
as $$
  select b.id, b.booking_date, b.status, b.total_amount, g.name, v.name
  from public.bookings b
  left join public.games g on g.id = b.game_id
  left join public.venues v on v.id = b.venue_id
  where b.customer_id = get_customer_history.customer_id
  order by b.booking_date desc nulls last, b.id
$$;

revoke execute on function public.get_customer_history(uuid) from public, anon;
grant execute on function public.get_customer_history(uuid) to authenticated, service_role;
