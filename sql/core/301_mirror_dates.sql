-- Needs: customers.metadata
-- Promise: the date as of which the metadata of a tenant's customers is right, but for those in mirror_queue and those
-- written since. A tenant without a row is compared whole: one that is new, and one whose settings changed.
-- Cost: one row a tenant, written once a day.
-- Callers: read by staff of the tenant; written by the maintenance and by write_settings only.
create table customer_insights.mirror_dates (
  tenant_id customer_insights.tenant_key primary key,
  as_of date not null
);

alter table customer_insights.mirror_dates enable row level security;
create policy mirror_dates_read on customer_insights.mirror_dates for select to authenticated
  using (tenant_id = any ((select customer_insights.staff_tenants())::customer_insights.tenant_key[]));

revoke all on customer_insights.mirror_dates from public, anon, authenticated, service_role;
grant select on customer_insights.mirror_dates to authenticated, service_role;
