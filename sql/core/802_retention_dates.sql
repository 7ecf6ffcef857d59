-- Promise: how far the retention of a tenant is, which goes through everyone who is due once a day, by key: all up to
-- `after` have had their turn on `as_of`, and with `is_done` everybody.
-- Cost: a row a tenant, only where the tenant has a retention; written once a chunk.
-- Callers: apply_retention only.
create table customer_insights.retention_dates (
  tenant_id customer_insights.tenant_key primary key,
  as_of date not null,
  after customer_insights.customer_key,
  is_done boolean not null default false
);

alter table customer_insights.retention_dates enable row level security;
create policy retention_dates_closed on customer_insights.retention_dates for all to public using (false);

revoke all on customer_insights.retention_dates from public, anon, authenticated, service_role;
