-- Promise: one row for each tenant: its time zone, currency, uncounted statuses and thresholds. A tenant gets the
-- defaults with its first customer.
-- Cost: a primary-key read in the sync and in every RPC.
-- Callers: read by staff of the tenant; written by the sync (defaults) and the owner.
create table customer_insights.settings (
  tenant_id customer_insights.tenant_key primary key,
  time_zone text not null default customer_insights.default_time_zone(),
  currency text not null default customer_insights.default_currency() check (currency ~ '^[A-Z]{3}$'),
  uncounted_statuses text[] not null
    default array['cancelled', 'canceled', 'refunded', 'no_show', 'no-show', 'failed', 'expired', 'draft'],
  -- Spending tiers, on the sum of counted amounts.
  vip_above numeric not null default 1000,
  high_from numeric not null default 500,
  medium_from numeric not null default 100,
  -- Frequency tiers, on the number of counted bookings.
  frequent_above bigint not null default 10,
  regular_from bigint not null default 5,
  occasional_from bigint not null default 2,
  -- Lifecycle stages, in days.
  new_days integer not null default 30,
  active_days integer not null default 90,
  churned_after integer not null default 180,
  -- Retention: customers without a booking for so many years are anonymized; null for never.
  anonymize_after_years integer check (anonymize_after_years between 1 and 100),
  check (0 < medium_from and medium_from < high_from and high_from <= vip_above),
  check (1 < occasional_from and occasional_from < regular_from and regular_from <= frequent_above),
  check (0 < new_days and new_days <= active_days and active_days <= churned_after)
);

alter table customer_insights.settings enable row level security;
create policy settings_read on customer_insights.settings for select to authenticated
  using (tenant_id = any ((select customer_insights.staff_tenants())::customer_insights.tenant_key[]));

revoke all on customer_insights.settings from public, anon, authenticated, service_role;
grant select on customer_insights.settings to authenticated, service_role;
