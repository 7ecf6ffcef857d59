-- Promise: the tenant has these settings, and everything that is counted follows, in the same transaction: tiers are
-- tallied anew where their thresholds changed, customers counted anew where the time zone or the uncounted statuses did
-- (see recount_tenant for large tenants). Stages follow by themselves. Metadata follows with the next maintenance.
-- Bookings wait meanwhile; a transaction on bookings that does not end within 5 seconds is PT503, and nothing changed.
-- Cost: see retally_tiers and recount_tenant; otherwise one row.
-- Callers: update_customer_insights_settings. SECURITY DEFINER, since no one may write the settings directly; it checks
-- the caller's tenants itself.
create function customer_insights.write_settings(changes jsonb, tenant_id text) returns jsonb
language plpgsql volatile security definer
set search_path = ''
set lock_timeout = '5s'
as $$
#variable_conflict use_column
declare
  tenant customer_insights.tenant_key := customer_insights.require_tenant(write_settings.tenant_id, 'manage');
  before customer_insights.settings;
  wanted customer_insights.settings;
begin
  -- Another level would not see the bookings that were committed while we waited for the lock.
  if current_setting('transaction_isolation') <> 'read committed' then
    raise sqlstate 'PT400' using
      message = format('Settings cannot change under %s.', current_setting('transaction_isolation')),
      hint = 'Call it in a transaction of READ COMMITTED.';
  end if;

  insert into customer_insights.settings (tenant_id) values (tenant) on conflict do nothing;
  select s.* into before from customer_insights.settings s where s.tenant_id = tenant for update;
  wanted := customer_insights.changed_settings(before, changes);
  if wanted is not distinct from before then
    return customer_insights.settings_json(before);
  end if;

  -- The currency is shown, and nothing follows from it; retention is the maintenance's, which begins anew.
  if to_jsonb(wanted) - '{currency,anonymize_after_years}'::text[]
    <> to_jsonb(before) - '{currency,anonymize_after_years}'::text[]
  then
    begin
      perform pg_advisory_xact_lock(customer_insights.sync_lock());
    exception when lock_not_available then
      raise sqlstate 'PT503' using
        message = 'A long change of bookings is under way; settings can change when it has ended.',
        hint = 'Nothing was changed. Try again later.';
    end;
    delete from customer_insights.mirror_dates m where m.tenant_id = tenant; -- needs: customers.metadata
  end if;

  update customer_insights.settings s
  set time_zone = wanted.time_zone, currency = wanted.currency, uncounted_statuses = wanted.uncounted_statuses,
    vip_above = wanted.vip_above, high_from = wanted.high_from, medium_from = wanted.medium_from,
    frequent_above = wanted.frequent_above, regular_from = wanted.regular_from,
    occasional_from = wanted.occasional_from,
    new_days = wanted.new_days, active_days = wanted.active_days, churned_after = wanted.churned_after,
    anonymize_after_years = wanted.anonymize_after_years
  where s.tenant_id = tenant;

  if (
    before.vip_above, before.high_from, before.medium_from,
    before.frequent_above, before.regular_from, before.occasional_from
  ) <> (
    wanted.vip_above, wanted.high_from, wanted.medium_from,
    wanted.frequent_above, wanted.regular_from, wanted.occasional_from
  ) then
    perform customer_insights.retally_tiers(tenant);
  end if;

  -- Only a start with a time zone falls on another day in another one.
  if before.uncounted_statuses <> wanted.uncounted_statuses
    or (before.time_zone <> wanted.time_zone and 'customer_insights.starts_at_type' = 'timestamptz')
  then
    perform customer_insights.recount_tenant(tenant);
  end if;
  if before.anonymize_after_years is distinct from wanted.anonymize_after_years then
    delete from customer_insights.retention_dates d where d.tenant_id = tenant;
    perform customer_insights.write_audit(tenant, 'retention.changed', null, null, jsonb_build_object(
      'from', before.anonymize_after_years, 'to', wanted.anonymize_after_years));
  end if;
  perform customer_insights.announce_tenants(array[tenant]);
  perform customer_insights.write_audit(tenant, 'settings.changed', null, null, jsonb_build_object('settings', (
    select jsonb_agg(n.key order by n.key collate "C")
    from jsonb_each(to_jsonb(wanted)) n
    join jsonb_each(to_jsonb(before)) o on o.key = n.key and o.value <> n.value
  )));
  return customer_insights.settings_json(wanted);
end
$$;

revoke execute on function customer_insights.write_settings(jsonb, text) from public, anon;
grant execute on function customer_insights.write_settings(jsonb, text) to authenticated, service_role;
