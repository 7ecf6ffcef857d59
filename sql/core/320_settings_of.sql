-- Promise: the settings of a tenant; the defaults for one that has no customer yet, and so no row.
-- Cost: a primary-key read.
-- Callers: get_customer_insights_settings, with its caller's rights.
create function customer_insights.settings_of(tenant customer_insights.tenant_key) returns customer_insights.settings
language plpgsql stable security invoker
set search_path = ''
as $$
declare
  found_settings customer_insights.settings;
  defaults text;
begin
  select s.* into found_settings from customer_insights.settings s where s.tenant_id = tenant;
  if not found then
    -- The table is the only place that knows the defaults.
    select string_agg(coalesce(pg_get_expr(d.adbin, d.adrelid), 'null'), ', ' order by a.attnum) into defaults
    from pg_catalog.pg_attribute a
    left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = 'customer_insights.settings'::regclass and a.attnum > 0 and not a.attisdropped;
    execute 'select ' || defaults into found_settings;
    found_settings.tenant_id := tenant;
  end if;
  return found_settings;
end
$$;

revoke execute on function customer_insights.settings_of(customer_insights.tenant_key) from public, anon;
grant execute on function customer_insights.settings_of(customer_insights.tenant_key) to authenticated, service_role;
