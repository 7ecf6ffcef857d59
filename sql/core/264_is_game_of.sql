-- Promise: whether a game is a tenant's: whether the first booking of it that comes to hand is of that tenant's
-- customers. False for a game that nobody booked, and for a tenant in which the caller is not staff.
-- Cost: one step into an index. To look for a booking of this very tenant could be to read those of all others.
-- Callers: get_customer_games, where the database serves several tenants. SECURITY DEFINER, since row-level security
-- would hide whose booking it is.
create function customer_insights.is_game_of(
  game_id customer_insights.game_key, tenant customer_insights.tenant_key
) returns boolean
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
  owner customer_insights.tenant_key;
begin
  select r.tenant_id into owner
  from customer_insights.customer_rollups r
  where r.game_id = is_game_of.game_id
  limit 1;
  return coalesce(owner = tenant and tenant = any (customer_insights.tenants_with('view')), false);
end
$$;

revoke execute on function customer_insights.is_game_of(customer_insights.game_key, customer_insights.tenant_key)
  from public, anon;
grant execute on function customer_insights.is_game_of(customer_insights.game_key, customer_insights.tenant_key)
  to authenticated, service_role;
