-- Promise: what belongs to no customer: tags, rollups and names of someone who is not there, or is of another tenant;
-- tenants that have customers and no settings; announcements of a transaction that ended.
-- Cost: one pass over tags, rollups, names and customers.
-- Callers: the owner: `customer-insights verify`.
create function customer_insights.stray_differences()
returns table (subject text, id text, stored jsonb, expected jsonb)
language plpgsql stable security invoker
set search_path = ''
as $$
#variable_conflict use_column
begin
  return query
  select 'settings', t.tenant_id::text, null::jsonb, jsonb_build_object('tenant_id', t.tenant_id)
  from (select distinct c.tenant_id from customer_insights.host_customers c where c.tenant_id is not null) t
  where not exists (select from customer_insights.settings s where s.tenant_id = t.tenant_id)
  union all
  select 'tags', g.customer_id::text, to_jsonb(g), null
  from customer_insights.customer_tags g
  where not exists (
    select from customer_insights.host_customers c where c.id = g.customer_id and c.tenant_id = g.tenant_id
  )
  union all
  select 'rollups', r.customer_id::text, to_jsonb(r), null
  from customer_insights.customer_rollups r
  where not exists (
    select from customer_insights.customer_facts f where f.tenant_id = r.tenant_id and f.customer_id = r.customer_id
  )
  union all
  select 'names', n.customer_id::text, to_jsonb(n), null
  from customer_insights.customer_names n
  where not exists (select from customer_insights.host_customers c where c.id = n.customer_id)
  union all
  select 'announcements', a.tenant_id::text, to_jsonb(a), null
  from customer_insights.announcements a
  where a.transaction_id is distinct from pg_current_xact_id_if_assigned();
end
$$;

revoke execute on function customer_insights.stray_differences() from public, anon, authenticated, service_role;
