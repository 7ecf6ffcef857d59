-- Promise: counted bookings of each (customer, game, venue), null game and null venue included. Games, venues,
-- categories and totals of a customer are sums over its rows.
-- Cost: one row written for each such triple that a statement on bookings touches.
-- Callers: read by staff of the tenant; written by the sync only, under the lock of the customer's facts row.
create table customer_insights.customer_rollups (
  tenant_id customer_insights.tenant_key not null,
  customer_id customer_insights.customer_key not null,
  game_id customer_insights.game_key,
  venue_id customer_insights.venue_key,
  bookings bigint not null,
  total_spent numeric not null,
  first_booking_date date,
  last_booking_date date,
  unique nulls not distinct (tenant_id, customer_id, game_id, venue_id)
) with (fillfactor = 80);

-- For the customers of a game or venue that is renamed, recategorised or deleted.
create index customer_rollups_by_game on customer_insights.customer_rollups (game_id);
create index customer_rollups_by_venue on customer_insights.customer_rollups (venue_id);

alter table customer_insights.customer_rollups enable row level security;
create policy customer_rollups_read on customer_insights.customer_rollups for select to authenticated
  using (tenant_id = any ((select customer_insights.tenants_with('view'))::customer_insights.tenant_key[]));

revoke all on customer_insights.customer_rollups from public, anon, authenticated, service_role;
grant select on customer_insights.customer_rollups to authenticated, service_role;
