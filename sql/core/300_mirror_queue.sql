-- Needs: customers.metadata
-- Promise: the customers whose metadata is known to be out of date; a row goes when the metadata has been written.
-- Cost: a row for each of them.
-- Callers: read by staff of the tenant; written by the maintenance only.
create table customer_insights.mirror_queue (
  tenant_id customer_insights.tenant_key not null,
  customer_id customer_insights.customer_key not null,
  -- Nothing but time has made it wrong: then only the keys that age are written.
  has_aged boolean not null,
  primary key (tenant_id, customer_id)
);

alter table customer_insights.mirror_queue enable row level security;
create policy mirror_queue_read on customer_insights.mirror_queue for select to authenticated
  using (tenant_id = any ((select customer_insights.tenants_with('view'))::customer_insights.tenant_key[]));

revoke all on customer_insights.mirror_queue from public, anon, authenticated, service_role;
grant select on customer_insights.mirror_queue to authenticated, service_role;
