-- Promise: where a favourite that a filter asks for is so rare that walking a sorted index would take longer than
-- fetching all its customers, the SQL condition by which they are fetched: a favourite has been booked, and rollups are
-- indexed by game and venue. Null otherwise, and where customers are asked for by id, who are fewer still.
-- Cost: a few counts from the tallies.
-- Callers: page_range, which has checked the tenant. Every value in it is quoted.
create function customer_insights.rare_condition(
  filter jsonb, tenant customer_insights.tenant_key, s customer_insights.settings, as_of date, row_limit integer
) returns text
language plpgsql stable security definer
set search_path = ''
as $$
declare
  everyone bigint;
  fewest bigint;
  rarest text;
begin
  if filter ? 'customer_id' or not filter ?| array['favorite_game_id', 'preferred_venue_id', 'game_category'] then
    return null;
  end if;
  everyone := customer_insights.tallied_customers(tenant, '{}', s, as_of);
  select k.key, c.customers into rarest, fewest
  from unnest(array['favorite_game_id', 'preferred_venue_id', 'game_category']) as k (key)
  cross join lateral customer_insights.tallied_customers(
    tenant, jsonb_build_object(k.key, filter -> k.key), s, as_of
  ) as c (customers)
  where filter ? k.key
  order by c.customers
  limit 1;
  -- A walk meets one of `fewest` in each everyone / fewest steps.
  if fewest::numeric * fewest > everyone::numeric * row_limit then
    return null;
  end if;
  return format(
    'f.customer_id in (select r.customer_id from customer_insights.customer_rollups r where r.tenant_id = %L and %s)',
    tenant,
    case rarest
      when 'favorite_game_id' then format(
        'r.game_id = any (%L::customer_insights.game_key[])', customer_insights.texts(filter -> rarest))
      when 'preferred_venue_id' then format(
        'r.venue_id = any (%L::customer_insights.venue_key[])', customer_insights.texts(filter -> rarest))
      else format(
        'r.game_id in (select g.id from customer_insights.host_games g where g.category = any (%L::text[]))',
        customer_insights.texts(filter -> rarest))
    end
  );
end
$$;

revoke execute on function customer_insights.rare_condition(
  jsonb, customer_insights.tenant_key, customer_insights.settings, date, integer
) from public, anon, authenticated, service_role;
