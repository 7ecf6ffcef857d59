-- Promise: favourites, categories and names follow the host's games and venues: renamed, recategorised, deleted, or
-- inserted under a key that bookings already have.
-- Cost: a comparison of the changed rows; where a name or category changed, the customers who booked them, with other
-- bookings held off until the transaction ends.
-- Callers: catalog triggers.
create function customer_insights.sync_catalog(
  game_ids customer_insights.game_key[], venue_ids customer_insights.venue_key[]
) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  customer_ids customer_insights.customer_key[];
begin
  -- A booking under way has read the old category and is not visible yet: wait for it, and hold off the next ones.
  perform pg_advisory_xact_lock(customer_insights.sync_lock());
  customer_ids := array(
    select r.customer_id from customer_insights.customer_rollups r where r.game_id = any (game_ids)
    union
    select r.customer_id from customer_insights.customer_rollups r where r.venue_id = any (venue_ids)
  );
  if cardinality(customer_ids) = 0 then
    return;
  end if;
  customer_ids := customer_insights.lock_customers(customer_ids);
  perform customer_insights.announce(customer_ids);
  perform customer_insights.refresh_facts(customer_ids);
  perform customer_insights.mirror_metadata(customer_ids); -- needs: customers.metadata
end
$$;

revoke execute on function customer_insights.sync_catalog(
  customer_insights.game_key[], customer_insights.venue_key[]
) from public, anon, authenticated, service_role;
