-- Needs: customers.metadata
-- Promise: the keys of metadata that age with time are those of a date (today in their tenant's time zone by default)
-- for these customers, whose other keys are right already. Who has been written as of that date is passed over.
-- Cost: one update of the host's customers table for each of them, of four keys.
-- Callers: mirror_queued, under the lock of the host's rows.
create function customer_insights.mirror_aged(
  customer_ids customer_insights.customer_key[], as_of date default null
) returns void
language plpgsql volatile security definer
set search_path = ''
-- Each customer by index, however small the planner takes the array for.
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
as $$
begin
  update host.customers c
  set __customers_metadata__ = c.__customers_metadata__ || jsonb_build_object(
    'lifecycle_stage', customer_insights.lifecycle_stage(f.first_booking_date, f.last_booking_date, d.as_of, s),
    'days_since_last_visit', d.as_of - case
      when f.last_booking_date <= d.as_of then f.last_booking_date
      else customer_insights.last_visit(f.customer_id, f.first_booking_date, f.last_booking_date, d.as_of, s)
    end,
    'booking_frequency_per_month',
    customer_insights.booking_frequency_per_month(f.total_bookings, f.first_booking_date, d.as_of),
    'insights_as_of', d.as_of
  )
  from customer_insights.customer_facts f
  join customer_insights.settings s on s.tenant_id = f.tenant_id
  cross join lateral (
    select coalesce(mirror_aged.as_of, (now() at time zone s.time_zone)::date) as as_of
  ) d
  -- Who waits to be counted, in another tenant by now maybe, is written when that is done.
  where f.customer_id = any (mirror_aged.customer_ids) and f.is_synced
    and c.__customers_id__ = f.customer_id
    and c.__customers_metadata__ ->> 'insights_as_of' is distinct from to_char(d.as_of, 'YYYY-MM-DD');
end
$$;

revoke execute on function customer_insights.mirror_aged(customer_insights.customer_key[], date)
  from public, anon, authenticated, service_role;
