-- Promise: what is not folded yet, append-only: a row with weight -1 for each state that a customer left, one with +1
-- for each state that it entered. Appending needs no lock, so that bookings of different customers never wait for each
-- other here.
-- Cost: two narrow rows for each changed customer; kept short by fold_tallies.
-- Callers: read by staff of the tenant; written by the sync only.
create table customer_insights.tally_log (
  position bigint generated always as identity,
  tenant_id customer_insights.tenant_key not null,
  weight smallint not null,
  total_bookings bigint not null,
  total_spent numeric not null,
  first_booking_date date,
  last_booking_date date,
  favorite_game_id customer_insights.game_key,
  preferred_venue_id customer_insights.venue_key,
  favorite_category text
);

alter table customer_insights.tally_log enable row level security;
create policy tally_log_read on customer_insights.tally_log for select to authenticated
  using (tenant_id = any ((select customer_insights.tenants_with('view'))::customer_insights.tenant_key[]));

revoke all on customer_insights.tally_log from public, anon, authenticated, service_role;
grant select on customer_insights.tally_log to authenticated, service_role;
