-- Promise: whom nobody may erase for now, and why: a dispute, a debt, an inquiry. Neither erase_customer nor retention
-- passes it.
-- Cost: a row for each of them.
-- Callers: read by staff of the tenant; written by write_legal_hold, under the lock of the customer's facts row.
create table customer_insights.legal_holds (
  tenant_id customer_insights.tenant_key not null,
  customer_id customer_insights.customer_key not null,
  reason text not null check (reason = btrim(reason) and length(reason) between 1 and 500),
  since timestamptz not null default now(),
  set_by text,
  primary key (tenant_id, customer_id)
);

alter table customer_insights.legal_holds enable row level security;
create policy legal_holds_read on customer_insights.legal_holds for select to authenticated
  using (tenant_id = any ((select customer_insights.tenants_with('view'))::customer_insights.tenant_key[]));

revoke all on customer_insights.legal_holds from public, anon, authenticated, service_role;
grant select on customer_insights.legal_holds to authenticated, service_role;
