-- Promise: a row while the sync is paused for a bulk load, and none otherwise.
-- Cost: the sync looks whether it is empty once a statement.
-- Callers: pause, resume, note_changes; read by staff for the status.
create table customer_insights.pauses (
  is_only boolean primary key default true check (is_only),
  since timestamptz not null default now()
);

alter table customer_insights.pauses enable row level security;
create policy pauses_read on customer_insights.pauses for select to authenticated, service_role using (true);

revoke all on customer_insights.pauses from public, anon, authenticated, service_role;
grant select on customer_insights.pauses to authenticated, service_role;
