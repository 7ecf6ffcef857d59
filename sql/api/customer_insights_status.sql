-- Promise: the installed version, the caller's access and capabilities, which optional parts the host's mapping has,
-- how many of the caller's customers still wait for the backfill, since when the sync is paused, and how far this
-- server's log has come, by which a replica is compared with its primary, as `CustomerInsightsStatus`.
-- Cost: a few rows, and the customers that wait.
-- Callers: anyone who is signed in; someone who is not staff learns the version and that they are not.
create function public.customer_insights_status() returns jsonb
language plpgsql stable security invoker
set search_path = ''
as $$
declare
  tenants customer_insights.tenant_key[] := customer_insights.staff_tenants();
  is_staff boolean := cardinality(tenants) > 0 or customer_insights.is_server();
begin
  return jsonb_build_object(
    'schema_version', (select l.version from customer_insights.ledger l order by l.position desc limit 1),
    'access', jsonb_build_object(
      'is_staff', is_staff, 'tenants', to_jsonb(tenants::text[]),
      'capabilities', to_jsonb(customer_insights.capabilities())),
    'features', customer_insights.features(),
    'paused_since', (select p.since from customer_insights.pauses p),
    'backfill_pending', (
      select count(*) from customer_insights.customer_facts f where f.tenant_id = any (tenants) and not f.is_synced),
    -- What is committed when it is asked for is below the place where the primary writes next. How much is written is
    -- nothing for customers.
    'log_position', case
      when not is_staff then null
      when pg_is_in_recovery() then pg_last_wal_replay_lsn()
      else pg_current_wal_insert_lsn()
    end
  );
end
$$;

revoke execute on function public.customer_insights_status() from public, anon;
grant execute on function public.customer_insights_status() to authenticated, service_role;
