-- Promise: the settings of a tenant, as `CustomerInsightsSettings`: the defaults for one without customers. A caller
-- who is staff of several tenants names one (PT400 otherwise); one in which the caller is not staff is PT404.
-- Cost: a primary-key read.
-- Callers: staff of the tenant, and the service role.
create function public.get_customer_insights_settings(tenant_id text default null) returns jsonb
language plpgsql stable security invoker
set search_path = ''
as $$
begin
  return customer_insights.settings_json(
    customer_insights.settings_of(customer_insights.require_tenant(get_customer_insights_settings.tenant_id)));
end
$$;

revoke execute on function public.get_customer_insights_settings(text) from public, anon;
grant execute on function public.get_customer_insights_settings(text) to authenticated, service_role;
