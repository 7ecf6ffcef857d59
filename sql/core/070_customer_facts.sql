-- Promise: one row for each customer of the host: totals, dates and favourites over counted bookings. It is the truth
-- that the RPCs read; tiers and stages follow from it and the tenant's settings.
-- Cost: one row rewritten for each customer whom a statement on bookings changes.
-- Callers: read by staff of the tenant; written by the sync only, always under the row's lock.
create table customer_insights.customer_facts (
  tenant_id customer_insights.tenant_key not null,
  customer_id customer_insights.customer_key not null,
  -- False until the bookings from before the installation are counted (see backfill); the sync leaves such a row alone.
  is_synced boolean not null default true,
  total_bookings bigint not null default 0,
  total_spent numeric not null default 0,
  first_booking_date date,
  last_booking_date date,
  favorite_game_id customer_insights.game_key,
  favorite_game_bookings bigint,
  preferred_venue_id customer_insights.venue_key,
  preferred_venue_bookings bigint,
  favorite_category text,
  favorite_category_bookings bigint,
  primary key (tenant_id, customer_id)
) with (fillfactor = 80);

-- The sync knows a booking's customer, not its tenant.
create unique index customer_facts_by_customer on customer_insights.customer_facts (customer_id);
create index customer_facts_by_spend on customer_insights.customer_facts (tenant_id, total_spent, customer_id);
create index customer_facts_to_backfill on customer_insights.customer_facts (tenant_id, customer_id)
  where not is_synced;

alter table customer_insights.customer_facts enable row level security;
create policy customer_facts_read on customer_insights.customer_facts for select to authenticated
  using (tenant_id = any ((select customer_insights.tenants_with('view'))::customer_insights.tenant_key[]));

revoke all on customer_insights.customer_facts from public, anon, authenticated, service_role;
grant select on customer_insights.customer_facts to authenticated, service_role;
