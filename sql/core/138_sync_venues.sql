-- Needs: venues
-- For each: insert, update, delete
-- Promise: calls sync_catalog where a venue's key or name changed.
-- Cost: a comparison of the changed rows.
-- Callers: the trigger on the host's venues.
create function customer_insights.sync_venues_each() returns trigger
language plpgsql volatile security definer
set search_path = ''
as $$
-- A column of the host may have the name of a variable here.
#variable_conflict use_column
declare
  venue_ids customer_insights.venue_key[] := array(
    select distinct v.id from customer_insights.changed_venues('each') v
    where exists (select from customer_insights.customer_rollups r where r.venue_id = v.id) or tg_op <> 'INSERT'
  );
begin
  if cardinality(venue_ids) > 0 then
    perform customer_insights.sync_catalog('{}', venue_ids);
  end if;
  return null;
end
$$;

revoke execute on function customer_insights.sync_venues_each() from public, anon, authenticated, service_role;
