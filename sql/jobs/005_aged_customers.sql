-- Needs: customers.metadata
-- Promise: the customers of a tenant, each once, of whom metadata that was right on the earlier of two dates is not on
-- the later one, or the other way round, for nothing but time: a stage that it changed, an upcoming booking that has
-- become a visit.
-- Cost: reads, by index, those whose last booking is as old as a boundary, who are as recent as new ones are, or who
-- have a booking between the two dates.
-- Callers: queue_stale_metadata.
create function customer_insights.aged_customers(s customer_insights.settings, earliest date, latest date)
returns table (tenant_id customer_insights.tenant_key, customer_id customer_insights.customer_key)
language plpgsql stable security invoker
set search_path = ''
as $$
#variable_conflict use_column
begin
  return query
  -- Stages that change on the way. The ends of active and of at-risk are ranges of last days, the end of new is one of
  -- first days. Most who are new are in the bands of these (see stage_band); who has come for more than 64 days is
  -- among those who came after that.
  select f.tenant_id, f.customer_id
  from (
    values
      (earliest - s.active_days, latest - s.active_days),
      (earliest - s.churned_after - 1, latest - s.churned_after - 1),
      (earliest - s.new_days + 64, 'infinity'::date)
  ) as r (last_after, last_until)
  join customer_insights.customer_facts f on f.tenant_id = s.tenant_id
    and f.last_booking_date > r.last_after and f.last_booking_date <= r.last_until
    and f.first_booking_date <= latest - s.new_days
  where customer_insights.lifecycle_stage(f.first_booking_date, f.last_booking_date, earliest, s)
    <> customer_insights.lifecycle_stage(f.first_booking_date, f.last_booking_date, latest, s)
  union
  select f.tenant_id, f.customer_id
  from customer_insights.customer_facts f
  where f.tenant_id = s.tenant_id
    and customer_insights.stage_band(f.first_booking_date, f.last_booking_date) = any (array(
      select 2 * b.band + 1
      from generate_series(
        customer_insights.day_band(earliest - s.new_days + 1), customer_insights.day_band(latest - s.new_days)
      ) as b (band)
    ))
    and f.first_booking_date > earliest - s.new_days and f.first_booking_date <= latest - s.new_days
  union
  -- Upcoming bookings that become visits.
  select f.tenant_id, f.customer_id
  from customer_insights.customer_facts f
  where f.tenant_id = s.tenant_id and f.last_booking_date > earliest and f.first_booking_date <= latest
    and exists (
      select from customer_insights.host_bookings b
      where b.customer_id = f.customer_id
        and b.starts_at >= customer_insights.day_start(earliest + 1, s.time_zone)
        and b.starts_at < customer_insights.day_start(latest + 1, s.time_zone)
        and customer_insights.is_counted(b.status, s.uncounted_statuses)
    );
end
$$;

revoke execute on function customer_insights.aged_customers(customer_insights.settings, date, date)
  from public, anon, authenticated, service_role;
