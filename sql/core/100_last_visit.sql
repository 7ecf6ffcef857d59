-- Promise: the last booking day of a customer on or before a date; null before the first visit.
-- Cost: nothing where the last booking is not upcoming (the usual case); otherwise a step into the host's index on
-- (customer, start).
-- Callers: the metadata mirror and the RPCs; reads the host's bookings with its caller's rights.
create function customer_insights.last_visit(
  customer_id customer_insights.customer_key,
  first_booking_date date,
  last_booking_date date,
  as_of date,
  s customer_insights.settings
) returns date
language plpgsql stable parallel safe security invoker
set search_path = ''
as $$
#variable_conflict use_column
begin
  if first_booking_date is null or first_booking_date > as_of then
    return null;
  elsif last_booking_date <= as_of then
    return last_booking_date;
  end if;
  return (
    select customer_insights.booking_day(b.starts_at, s.time_zone)
    from customer_insights.host_bookings b
    where b.customer_id = last_visit.customer_id
      and b.starts_at < customer_insights.day_start(as_of + 1, s.time_zone)
      and customer_insights.is_counted(b.status, s.uncounted_statuses)
    order by b.starts_at desc
    limit 1
  );
end
$$;

revoke execute on function customer_insights.last_visit(
  customer_insights.customer_key, date, date, date, customer_insights.settings
) from public, anon;
grant execute on function customer_insights.last_visit(
  customer_insights.customer_key, date, date, date, customer_insights.settings
) to authenticated, service_role;
