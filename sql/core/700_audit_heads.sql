-- Promise: one row for each tenant: where its audit log ends (position and hash of the newest entry) and where what is
-- kept of it begins (the position of the oldest, and the hash before it), sealed with the signing key. With it the
-- removal of the newest or the oldest entries shows; a tenant has it from its settings on, so that its absence shows.
-- Cost: a row a tenant, written with each entry.
-- Callers: chain_entries, trim_audit_log and verify_audit_log only.
create table customer_insights.audit_heads (
  tenant_id customer_insights.tenant_key primary key,
  last_position bigint not null,
  last_hash bytea not null,
  first_position bigint not null,
  anchor_hash bytea not null,
  key_id integer not null,
  seal bytea not null
);

alter table customer_insights.audit_heads enable row level security;
create policy audit_heads_closed on customer_insights.audit_heads for all to public using (false);

revoke all on customer_insights.audit_heads from public, anon, authenticated, service_role;
