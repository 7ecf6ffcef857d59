-- Promise: whom a retention of so many years concerns on a date: customers of the tenant whose last counted booking is
-- longer ago, who have no later one, counted or not, nor any upcoming, are under no legal hold, and were not erased
-- since; with the day of that booking, in the order of keys beyond `after`; with `among`, of these only. Who never had
-- a counted booking is not among them: nothing tells how long they have been there.
-- Cost: the index of last booking days up to that date, and a step into the host's bookings for each of them.
-- Callers: preview_retention and apply_retention, which have checked the tenant.
create function customer_insights.due_customers(
  tenant customer_insights.tenant_key, years integer, as_of date, after customer_insights.customer_key,
  among customer_insights.customer_key[] default null
) returns table (customer_id customer_insights.customer_key, last_booking_date date)
language plpgsql stable security definer
set search_path = ''
set plan_cache_mode = force_custom_plan
as $$
#variable_conflict use_column
declare
  s customer_insights.settings;
  first_kept date := due_customers.as_of - make_interval(years => years);
begin
  select t.* into s from customer_insights.settings t where t.tenant_id = tenant;
  return query
  select f.customer_id, f.last_booking_date
  from customer_insights.customer_facts f
  where f.tenant_id = tenant and f.last_booking_date < first_kept and f.is_synced
    and (due_customers.after is null or f.customer_id > due_customers.after)
    and (among is null or f.customer_id = any (among))
    and not exists (
      select from customer_insights.host_bookings b
      where b.customer_id = f.customer_id and b.starts_at >= customer_insights.day_start(first_kept, s.time_zone)
    )
    and not exists (
      select from customer_insights.legal_holds h where h.tenant_id = f.tenant_id and h.customer_id = f.customer_id
    )
    and not exists (
      select from customer_insights.erasures e
      where e.tenant_id = f.tenant_id and e.customer_id = f.customer_id
        and (e.erased_at at time zone s.time_zone)::date >= f.last_booking_date
    )
  order by f.customer_id;
end
$$;

revoke execute on function customer_insights.due_customers(
  customer_insights.tenant_key, integer, date, customer_insights.customer_key, customer_insights.customer_key[]
) from public, anon, authenticated, service_role;
