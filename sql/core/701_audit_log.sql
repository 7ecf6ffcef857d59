-- Promise: who did what, when, to whom or to how many, never the personal values; append-only. Each entry holds the
-- hash of the one before it in its tenant, so that a change, a removal or another order shows (verify_audit_log).
-- Cost: one row an audited action; bookings write none.
-- Callers: read by staff who manage the tenant, through list_audit_log; written by chain_entries only. Nobody may
-- change or remove an entry, the service role neither; the owner of the database can, by dropping what stands in the
-- way.
create table customer_insights.audit_log (
  tenant_id customer_insights.tenant_key not null,
  position bigint not null,
  at timestamptz not null,
  -- The subject of the caller's token; for a direct connection the name of its database user.
  actor text,
  actor_role text not null,
  action text not null,
  -- Stays when the customer goes: an id, without a person behind it any more.
  customer_id customer_insights.customer_key,
  -- How many: customers, rows, entries.
  amount bigint,
  details jsonb not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (tenant_id, position)
);

create index audit_log_time on customer_insights.audit_log (tenant_id, at desc, position desc);
create index audit_log_customer on customer_insights.audit_log (customer_id, tenant_id, position);
create index audit_log_export on customer_insights.audit_log ((details ->> 'export_id'))
where action in ('export.started', 'export.finished');

alter table customer_insights.audit_log enable row level security;
create policy audit_log_read on customer_insights.audit_log for select to authenticated
  using (tenant_id = any ((select customer_insights.tenants_with('manage'))::customer_insights.tenant_key[]));

revoke all on customer_insights.audit_log from public, anon, authenticated, service_role;
grant select on customer_insights.audit_log to authenticated, service_role;
