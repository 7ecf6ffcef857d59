-- Promise: the games that a customer booked, most booked first; games that are gone are left out. An unknown customer,
-- or one that the caller may not see, is PT404.
-- Cost: the customer's rollups, whatever the number of bookings.
-- Callers: staff of the customer's tenant, and the service role.
create function public.get_customer_games(customer_id customer_insights.customer_key)
returns table (
  game_id text,
  game_name text,
  game_image text,
  game_category text,
  booking_count bigint,
  total_spent numeric,
  last_played date
)
language plpgsql stable security invoker
set search_path = ''
as $$
#variable_conflict use_column
declare
  tenant customer_insights.tenant_key := customer_insights.require_customer(get_customer_games.customer_id);
begin
  return query
    select r.game_id::text, g.name, g.image, g.category,
      sum(r.bookings)::bigint, sum(r.total_spent), max(r.last_booking_date)
    from customer_insights.customer_rollups r
    join customer_insights.host_games g on g.id = r.game_id
    where r.tenant_id = tenant and r.customer_id = get_customer_games.customer_id
    group by r.game_id, g.name, g.image, g.category
    order by sum(r.bookings) desc, sum(r.total_spent) desc, max(r.last_booking_date) desc nulls last,
      customer_insights.by_id(r.game_id);
end
$$;

revoke execute on function public.get_customer_games(customer_insights.customer_key) from public, anon;
grant execute on function public.get_customer_games(customer_insights.customer_key) to authenticated, service_role;
