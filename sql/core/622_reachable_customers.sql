-- Promise: the customers of these tenants who may be reached by a channel for marketing (see consent_condition). Of a
-- tenant in which the caller may not view there are none. PT400 for a channel that there is not.
-- Cost: those who granted it.
-- Callers: counted_segments. SECURITY DEFINER, as matching_customers: it counts the tenant's customers, also where the
-- host's row-level security shows the caller fewer.
create function customer_insights.reachable_customers(tenants customer_insights.tenant_key[], channel text)
returns setof customer_insights.customer_key
language plpgsql stable security definer
set search_path = ''
set jit = off
as $$
#variable_conflict use_column
declare
  tenant customer_insights.tenant_key;
begin
  perform customer_insights.check_consent_kind(reachable_customers.channel, 'marketing');
  foreach tenant in array tenants loop
    if tenant = any (customer_insights.tenants_with('view')) then
      return query execute format(
        'select f.customer_id from customer_insights.customer_facts f where f.tenant_id = %L and %s',
        tenant, customer_insights.consent_condition(tenant, reachable_customers.channel, 'marketing'));
    end if;
  end loop;
end
$$;

revoke execute on function customer_insights.reachable_customers(customer_insights.tenant_key[], text)
  from public, anon;
grant execute on function customer_insights.reachable_customers(customer_insights.tenant_key[], text)
  to authenticated, service_role;
