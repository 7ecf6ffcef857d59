-- Promise: all customers of these tenants whom a filter lets through today. Of a tenant in which the caller is not
-- staff there are none.
-- Cost: that of the filter, and the customers found.
-- Callers: bulk_update_tags. SECURITY DEFINER, as page_keys.
create function customer_insights.matching_customers(tenants customer_insights.tenant_key[], filter jsonb)
returns setof customer_insights.customer_key
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
  s customer_insights.settings;
begin
  for s in
    select t.* from customer_insights.settings t
    where t.tenant_id = any (tenants) and t.tenant_id = any (customer_insights.staff_tenants())
  loop
    return query execute format(
      'select f.customer_id from customer_insights.customer_facts f where f.tenant_id = %L and %s and %s',
      s.tenant_id,
      customer_insights.segment_condition(filter, s, (now() at time zone s.time_zone)::date),
      customer_insights.person_condition(filter, s.tenant_id));
  end loop;
end
$$;

revoke execute on function customer_insights.matching_customers(customer_insights.tenant_key[], jsonb)
  from public, anon;
grant execute on function customer_insights.matching_customers(customer_insights.tenant_key[], jsonb)
  to authenticated, service_role;
