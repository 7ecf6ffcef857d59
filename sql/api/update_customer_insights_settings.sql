-- Promise: a tenant's settings with these changes in them; answers them all as stored, as `CustomerInsightsSettings`.
-- `changes` is an object of settings under their own names (time_zone, currency, uncounted_statuses, vip_above,
-- high_from, medium_from, frequent_above, regular_from, occasional_from, new_days, active_days, churned_after,
-- anonymize_after_years); what it leaves out stays. Anything unknown, impossible or out of order is PT400, and nothing
-- changes. While a long change of bookings is under way it is PT503, and nothing changes. Segments follow at once.
-- After a change of time zone or uncounted statuses a tenant with more than 50,000 bookings is counted anew in the
-- background: status.backfill_pending says how many customers wait. `metadata` follows with the maintenance.
-- A caller who is staff of several tenants names one (PT400 otherwise); one in which the caller is not staff is PT404.
-- Cost: one row for currency and lifecycle; one pass over the tenant's customers for thresholds of tiers.
-- Callers: staff of the tenant, and the service role.
create function public.update_customer_insights_settings(changes jsonb, tenant_id text default null) returns jsonb
language plpgsql volatile security invoker
set search_path = ''
-- PostgREST applies it to the request: a pass over a million customers may take longer than a request usually may.
set statement_timeout = '2min'
as $$
begin
  return customer_insights.write_settings(changes, tenant_id);
end
$$;

revoke execute on function public.update_customer_insights_settings(jsonb, text) from public, anon;
grant execute on function public.update_customer_insights_settings(jsonb, text) to authenticated, service_role;
