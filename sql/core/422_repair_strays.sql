-- Promise: every tenant with customers has settings; what belongs to nobody is gone. A tag under another tenant goes to
-- that of its customer.
-- Cost: one pass over tags, rollups and customers.
-- Callers: the owner: `customer-insights verify --repair`.
create function customer_insights.repair_strays() returns void
language plpgsql volatile security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
  perform pg_advisory_xact_lock_shared(customer_insights.sync_lock());
  insert into customer_insights.settings (tenant_id)
  select distinct c.tenant_id from customer_insights.host_customers c where c.tenant_id is not null
  on conflict do nothing;
  insert into customer_insights.customer_tags (tenant_id, customer_id, tag, added_at)
  select c.tenant_id, g.customer_id, g.tag, g.added_at
  from customer_insights.customer_tags g
  join customer_insights.host_customers c on c.id = g.customer_id and c.tenant_id <> g.tenant_id
  on conflict do nothing;
  delete from customer_insights.customer_tags g
  where not exists (
    select from customer_insights.host_customers c where c.id = g.customer_id and c.tenant_id = g.tenant_id
  );
  delete from customer_insights.customer_names n
  where not exists (select from customer_insights.host_customers c where c.id = n.customer_id);
  -- What is seen of another transaction has been committed, and so left behind.
  delete from customer_insights.announcements a
  where a.transaction_id is distinct from pg_current_xact_id_if_assigned();
  delete from customer_insights.customer_rollups r
  where not exists (
    select from customer_insights.customer_facts f where f.tenant_id = r.tenant_id and f.customer_id = r.customer_id
  );
end
$$;

revoke execute on function customer_insights.repair_strays() from public, anon, authenticated, service_role;
