-- Promise: settings as the RPCs answer them: the columns' own names, the tenant's key as a text.
-- Cost: a plain expression.
-- Callers: the RPCs that read and change settings.
create function customer_insights.settings_json(s customer_insights.settings) returns jsonb
language sql stable parallel safe security invoker
set search_path = ''
return to_jsonb(s) || jsonb_build_object('tenant_id', s.tenant_id::text);

revoke execute on function customer_insights.settings_json(customer_insights.settings) from public, anon;
grant execute on function customer_insights.settings_json(customer_insights.settings) to authenticated, service_role;
