-- Promise: the folded part of the tallies: for each value of each dimension its customers, bookings and spend. Together
-- with the log it equals a GROUP BY over customer_facts at any moment.
-- Cost: a few rows for each tier, game, venue and category, and one for each first and last booking day.
-- Callers: read by staff of the tenant; written by fold_tallies and rebuild_tallies only.
create table customer_insights.tally_base (
  tenant_id customer_insights.tenant_key not null,
  -- spending_tier, frequency_tier, favorite_game, preferred_venue, favorite_category, first_day, last_day
  dimension text collate "C" not null,
  -- A tier, a key as text, a category, an ISO date; '' where the customer has none.
  value text collate "C" not null,
  customers bigint not null,
  bookings bigint not null,
  total_spent numeric not null,
  primary key (tenant_id, dimension, value)
);

alter table customer_insights.tally_base enable row level security;
create policy tally_base_read on customer_insights.tally_base for select to authenticated
  using (tenant_id = any ((select customer_insights.tenants_with('view'))::customer_insights.tenant_key[]));

revoke all on customer_insights.tally_base from public, anon, authenticated, service_role;
grant select on customer_insights.tally_base to authenticated, service_role;
