-- Promise: whom no marketing may reach, on any channel and whatever was noted since: customers with an e-mail address
-- or phone number of someone who was erased, and those who were. It stays until they say yes themselves, by a double
-- opt-in.
-- Cost: a row for each of them.
-- Callers: read by staff of the tenant, and by whatever asks for consent; written by flag_suppressed, erase_one and
-- lift_suppression.
create table customer_insights.suppressed_customers (
  tenant_id customer_insights.tenant_key not null,
  customer_id customer_insights.customer_key not null,
  since timestamptz not null default now(),
  primary key (tenant_id, customer_id)
);

alter table customer_insights.suppressed_customers enable row level security;
create policy suppressed_customers_read on customer_insights.suppressed_customers for select to authenticated
  using (tenant_id = any ((select customer_insights.tenants_with('view'))::customer_insights.tenant_key[]));

revoke all on customer_insights.suppressed_customers from public, anon, authenticated, service_role;
grant select on customer_insights.suppressed_customers to authenticated, service_role;
