-- Promise: what the transaction under way will tell when it commits, a row for each tenant. A row lives only inside its
-- own transaction, so nobody ever sees one: the table looks empty.
-- Cost: a row a transaction, not logged, and deleted before the commit.
-- Callers: announce and send_announcement only.
create unlogged table customer_insights.announcements (
  transaction_id xid8 not null default pg_current_xact_id(),
  tenant_id customer_insights.tenant_key not null,
  -- Null for more than 100.
  customer_ids customer_insights.customer_key[],
  primary key (transaction_id, tenant_id)
);

alter table customer_insights.announcements enable row level security;
create policy announcements_closed on customer_insights.announcements for all to public using (false);

revoke all on customer_insights.announcements from public, anon, authenticated, service_role;
