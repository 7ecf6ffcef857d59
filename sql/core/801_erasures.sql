-- Promise: who was erased, how and when: a key and a date, which name nobody. It outlives a customer who was deleted,
-- so that the same request twice is answered as done, and a key that comes back is known.
-- Cost: a row for each of them.
-- Callers: read by staff of the tenant; written by erase_one only.
create table customer_insights.erasures (
  tenant_id customer_insights.tenant_key not null,
  customer_id customer_insights.customer_key not null,
  mode text not null check (mode in ('anonymize', 'delete')),
  erased_at timestamptz not null default now(),
  primary key (tenant_id, customer_id)
);

alter table customer_insights.erasures enable row level security;
create policy erasures_read on customer_insights.erasures for select to authenticated
  using (tenant_id = any ((select customer_insights.tenants_with('view'))::customer_insights.tenant_key[]));

revoke all on customer_insights.erasures from public, anon, authenticated, service_role;
grant select on customer_insights.erasures to authenticated, service_role;
