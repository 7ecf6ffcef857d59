-- Needs: customers.metadata
-- Promise: the metadata of these customers holds exactly our keys, as of a date (today in their tenant's time zone by
-- default), beside the host's own keys. A row that would not change is not written.
-- Cost: one update of the host's customers table for each customer whose metadata changes.
-- Callers: the sync and write_tags, under the lock of the customers' facts rows.
create function customer_insights.mirror_metadata(
  customer_ids customer_insights.customer_key[], as_of date default null
) returns void
language plpgsql volatile security definer
set search_path = ''
set plan_cache_mode = force_generic_plan
as $$
begin
  update host.customers c
  set __customers_metadata__ = coalesce(c.__customers_metadata__, '{}') || m.ours
  from (
    select f.customer_id, customer_insights.metadata_of(
      f, s, d.as_of,
      -- The usual case is spared a call.
      case
        when f.last_booking_date <= d.as_of then f.last_booking_date
        else customer_insights.last_visit(f.customer_id, f.first_booking_date, f.last_booking_date, d.as_of, s)
      end,
      g.name, v.name,
      array(
        select t.tag from customer_insights.customer_tags t
        where t.tenant_id = f.tenant_id and t.customer_id = f.customer_id
        order by t.tag collate "C"
      )
    ) as ours
    from customer_insights.customer_facts f
    join customer_insights.settings s on s.tenant_id = f.tenant_id
    cross join lateral (
      select coalesce(mirror_metadata.as_of, (now() at time zone s.time_zone)::date) as as_of
    ) d
    left join customer_insights.host_games g on g.id = f.favorite_game_id
    left join customer_insights.host_venues v on v.id = f.preferred_venue_id
    where f.customer_id = any (customer_ids) and f.is_synced
    -- Computed once, and not again for the comparison.
    offset 0
  ) m
  where c.__customers_id__ = m.customer_id
    and c.__customers_metadata__ is distinct from coalesce(c.__customers_metadata__, '{}') || m.ours;
end
$$;

revoke execute on function customer_insights.mirror_metadata(customer_insights.customer_key[], date)
  from public, anon, authenticated, service_role;
