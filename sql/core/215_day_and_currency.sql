-- Promise: the date that an answer over these tenants is for, today in the tenant's time zone by default, and its
-- currency: those of the first tenant, where there are several. A tenant has settings from its first customer on; until
-- then the defaults hold.
-- Cost: a primary-key read.
-- Callers: the RPCs that answer for many customers.
create function customer_insights.day_and_currency(
  tenants customer_insights.tenant_key[], given date, out as_of date, out currency text
)
language plpgsql stable security invoker
set search_path = ''
as $$
declare
  s record;
begin
  select t.time_zone, t.currency into s
  from customer_insights.settings t
  where t.tenant_id = any (tenants)
  order by t.tenant_id
  limit 1;
  as_of := coalesce(given, (now() at time zone coalesce(s.time_zone, customer_insights.default_time_zone()))::date);
  currency := coalesce(s.currency, customer_insights.default_currency());
end
$$;

revoke execute on function customer_insights.day_and_currency(customer_insights.tenant_key[], date) from public, anon;
grant execute on function customer_insights.day_and_currency(customer_insights.tenant_key[], date)
  to authenticated, service_role;
