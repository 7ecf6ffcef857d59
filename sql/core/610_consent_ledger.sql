-- Promise: every change of a consent: who, when, from which source, to which wording, with which proof. Append-only; it
-- goes only with its customer, and an erasure blanks what in it may be personal.
-- Cost: a row a change.
-- Callers: read by staff of the tenant; written by record_consent only.
create table customer_insights.consent_ledger (
  position bigint generated always as identity,
  tenant_id customer_insights.tenant_key not null,
  customer_id customer_insights.customer_key not null,
  at timestamptz not null default clock_timestamp(),
  channel text not null check (channel in ('email', 'sms', 'phone', 'post')),
  purpose text not null check (length(purpose) between 1 and 50),
  state text not null check (state in ('granted', 'pending', 'withdrawn')),
  source text not null check (length(source) between 1 and 100),
  wording_version text check (length(wording_version) between 1 and 100),
  proof jsonb,
  actor text,
  actor_role text not null,
  primary key (tenant_id, position)
);

create index consent_ledger_by_customer on customer_insights.consent_ledger (customer_id, position);

alter table customer_insights.consent_ledger enable row level security;
create policy consent_ledger_read on customer_insights.consent_ledger for select to authenticated
  using (tenant_id = any ((select customer_insights.tenants_with('view'))::customer_insights.tenant_key[]));

revoke all on customer_insights.consent_ledger from public, anon, authenticated, service_role;
grant select on customer_insights.consent_ledger to authenticated, service_role;

create trigger refuse_change before update or delete on customer_insights.consent_ledger
  for each row execute function customer_insights.refuse_change();

create trigger refuse_truncate before truncate on customer_insights.consent_ledger
  for each statement execute function customer_insights.refuse_change();
