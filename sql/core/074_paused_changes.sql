-- Promise: whose bookings have changed since the sync was paused, and who is not marked yet. A row belongs to a
-- transaction, so that loads of several connections do not wait for each other.
-- Cost: a narrow row for each customer that a transaction touches, only while the sync is paused.
-- Callers: note_changes and mark_changed only.
create table customer_insights.paused_changes (
  transaction_id xid8 not null default pg_current_xact_id(),
  customer_id customer_insights.customer_key not null,
  primary key (transaction_id, customer_id)
);

alter table customer_insights.paused_changes enable row level security;
create policy paused_changes_closed on customer_insights.paused_changes for all to public using (false);

revoke all on customer_insights.paused_changes from public, anon, authenticated, service_role;
