-- Promise: one row for each version installed, with the checksum of the SQL that installed it.
-- Cost: a row an upgrade.
-- Callers: read by customer_insights_status() and the command line; written by migrations only.
create table customer_insights.ledger (
  position integer generated always as identity primary key,
  version text not null unique,
  checksum text not null,
  installed_at timestamptz not null default now()
);

alter table customer_insights.ledger enable row level security;
create policy ledger_read on customer_insights.ledger for select to authenticated using (true);

revoke all on customer_insights.ledger from public, anon, authenticated, service_role;
grant select on customer_insights.ledger to authenticated, service_role;
