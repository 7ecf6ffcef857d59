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
    select f.customer_id, jsonb_build_object(
      'segments',
      to_jsonb(customer_insights.segments_of(f.total_bookings, f.total_spent, f.favorite_category, s)),
      'favorite_game_id', f.favorite_game_id,
      'favorite_game_name', g.name,
      'preferred_venue_id', f.preferred_venue_id,
      'preferred_venue_name', v.name,
      'lifecycle_stage',
      customer_insights.lifecycle_stage(f.first_booking_date, f.last_booking_date, d.as_of, s),
      'spending_tier', customer_insights.spending_tier(f.total_bookings, f.total_spent, s),
      'frequency_tier', customer_insights.frequency_tier(f.total_bookings, s),
      'last_booking_date', f.last_booking_date,
      'days_since_last_visit',
      d.as_of - customer_insights.last_visit(f.customer_id, f.first_booking_date, f.last_booking_date, d.as_of, s),
      'average_booking_value', customer_insights.average_booking_value(f.total_bookings, f.total_spent),
      'booking_frequency_per_month',
      customer_insights.booking_frequency_per_month(f.total_bookings, f.first_booking_date, d.as_of),
      'marketing_tags', to_jsonb(array(
        select t.tag from customer_insights.customer_tags t
        where t.tenant_id = f.tenant_id and t.customer_id = f.customer_id
        order by t.tag collate "C"
      )),
      'insights_as_of', d.as_of
    ) as ours
    from customer_insights.customer_facts f
    join customer_insights.settings s on s.tenant_id = f.tenant_id
    cross join lateral (
      select coalesce(mirror_metadata.as_of, (now() at time zone s.time_zone)::date) as as_of
    ) d
    left join customer_insights.host_games g on g.id = f.favorite_game_id
    left join customer_insights.host_venues v on v.id = f.preferred_venue_id
    where f.customer_id = any (customer_ids) and f.is_synced
  ) m
  where c.__customers_id__ = m.customer_id
    and c.__customers_metadata__ is distinct from coalesce(c.__customers_metadata__, '{}') || m.ours;
end
$$;

revoke execute on function customer_insights.mirror_metadata(customer_insights.customer_key[], date)
  from public, anon, authenticated, service_role;
