-- Promise: which optional parts the host's mapping has.
-- Cost: a constant, written by the installation.
-- Callers: customer_insights_status().
create function customer_insights.features() returns jsonb
language sql immutable parallel safe security invoker
set search_path = ''
return jsonb_build_object(
  'metadata', customer_insights.has_feature('metadata'), 'tenants', customer_insights.has_feature('tenants')
);

revoke execute on function customer_insights.features() from public, anon;
grant execute on function customer_insights.features() to authenticated, service_role;
