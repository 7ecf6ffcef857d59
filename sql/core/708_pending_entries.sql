-- Promise: what the transaction under way will add to audit logs when it commits. A row lives only inside its own
-- transaction, so nobody ever sees one: the table looks empty.
-- Cost: a row an entry, not logged, and deleted before the commit.
-- Callers: write_audit and chain_entries only.
create unlogged table customer_insights.pending_entries (
  transaction_id xid8 not null default pg_current_xact_id(),
  ordinal bigint generated always as identity,
  tenant_id customer_insights.tenant_key not null,
  actor text,
  actor_role text not null,
  action text not null,
  customer_id customer_insights.customer_key,
  amount bigint,
  details jsonb not null,
  primary key (transaction_id, ordinal)
);

alter table customer_insights.pending_entries enable row level security;
create policy pending_entries_closed on customer_insights.pending_entries for all to public using (false);

revoke all on customer_insights.pending_entries from public, anon, authenticated, service_role;
