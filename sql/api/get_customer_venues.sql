-- Promise: the venues that a customer booked, most visited first; venues that are gone are left out. `last_visit` is
-- the last booking day there, upcoming ones included. An unknown customer, or one that the caller may not see, is
-- PT404.
-- Cost: the customer's rollups, whatever the number of bookings.
-- Callers: staff of the customer's tenant, and the service role.
create function public.get_customer_venues(customer_id customer_insights.customer_key)
returns table (venue_id text, venue_name text, visit_count bigint, total_spent numeric, last_visit date)
language plpgsql stable security invoker
set search_path = ''
as $$
#variable_conflict use_column
declare
  tenant customer_insights.tenant_key := customer_insights.require_customer(get_customer_venues.customer_id);
begin
  return query
    select r.venue_id::text, v.name, sum(r.bookings)::bigint, sum(r.total_spent), max(r.last_booking_date)
    from customer_insights.customer_rollups r
    join customer_insights.host_venues v on v.id = r.venue_id
    where r.tenant_id = tenant and r.customer_id = get_customer_venues.customer_id
    group by r.venue_id, v.name
    order by sum(r.bookings) desc, sum(r.total_spent) desc, max(r.last_booking_date) desc nulls last,
      customer_insights.by_id(r.venue_id);
end
$$;

revoke execute on function public.get_customer_venues(customer_insights.customer_key) from public, anon;
grant execute on function public.get_customer_venues(customer_insights.customer_key) to authenticated, service_role;
