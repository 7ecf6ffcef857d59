-- Promise: the games that a customer booked, most booked first; games that are gone are left out. With
-- `include_unplayed` also up to 200 that this customer has no counted booking of, after the others and by name, with a
-- `booking_count` of 0: what is left to sell. The host's row-level security on games applies; where the database serves
-- several tenants, a game is the tenant's by whose customers booked it, and one that nobody booked yet is left out. An
-- unknown customer, or one that the caller may not see, is PT404.
-- Cost: the customer's rollups, whatever the number of bookings; with `include_unplayed` the host's games.
-- Callers: staff of the customer's tenant, and the service role.
create function public.get_customer_games(
  customer_id customer_insights.customer_key, include_unplayed boolean default false
)
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
  if not coalesce(include_unplayed, false) then
    return;
  end if;
  return query
    select g.game_id::text, g.name, g.image, g.category, 0::bigint, 0::numeric, null::date
    from (select h.id as game_id, h.name, h.image, h.category from customer_insights.host_games h) g
    where not exists (
        select from customer_insights.customer_rollups r
        where r.tenant_id = tenant and r.customer_id = get_customer_games.customer_id and r.game_id = g.game_id
      )
      and (not customer_insights.has_feature('tenants') or customer_insights.is_game_of(g.game_id, tenant))
    order by g.name, customer_insights.by_id(g.game_id)
    limit 200;
end
$$;

revoke execute on function public.get_customer_games(customer_insights.customer_key, boolean) from public, anon;
grant execute on function public.get_customer_games(customer_insights.customer_key, boolean)
  to authenticated, service_role;
