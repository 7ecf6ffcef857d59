-- Promise: the newest row of the ledger for each customer, channel and purpose: the current state. Without a row here,
-- and without an opt-in of the host's own, there is no consent.
-- Cost: a row for each customer, channel and purpose that was ever spoken of.
-- Callers: read by staff of the tenant; written by record_consent only.
create table customer_insights.consents (
  tenant_id customer_insights.tenant_key not null,
  customer_id customer_insights.customer_key not null,
  channel text not null,
  purpose text not null,
  state text not null,
  since timestamptz not null,
  source text not null,
  wording_version text,
  -- Of the row in the ledger. A link to confirm a consent names it, so that it confirms this one and once.
  position bigint not null,
  primary key (tenant_id, customer_id, channel, purpose)
);

-- Whom a campaign may reach.
create index consents_granted on customer_insights.consents (tenant_id, channel, purpose, customer_id)
where state = 'granted';

alter table customer_insights.consents enable row level security;
create policy consents_read on customer_insights.consents for select to authenticated
  using (tenant_id = any ((select customer_insights.tenants_with('view'))::customer_insights.tenant_key[]));

revoke all on customer_insights.consents from public, anon, authenticated, service_role;
grant select on customer_insights.consents to authenticated, service_role;
