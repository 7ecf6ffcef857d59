-- Promise: what of ours is held of a customer in tables that staff do not read themselves, and how many bookings there
-- are, for an export, of which the audit log gets an entry. Who of the staff did something is left out: that is their
-- data, not the customer's.
-- Cost: the customer's rows, and the head of the tenant's audit log.
-- Callers: export_customer_data. SECURITY DEFINER; it checks the caller's tenants itself.
create function customer_insights.export_records(customer_id customer_insights.customer_key) returns jsonb
language plpgsql volatile security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
  tenants customer_insights.tenant_key[] := customer_insights.require_capability('export');
  tenant customer_insights.tenant_key;
begin
  select f.tenant_id into tenant
  from customer_insights.customer_facts f
  where f.customer_id = export_records.customer_id and f.tenant_id = any (tenants);
  if not found then
    raise sqlstate 'PT404' using message = 'There is no such customer, or this caller may not see it.';
  end if;
  perform customer_insights.write_audit(tenant, 'export.customer', export_records.customer_id);
  return jsonb_build_object(
    'bookings', (
      select count(*) from customer_insights.host_bookings b where b.customer_id = export_records.customer_id),
    'consents', (
      select coalesce(jsonb_agg(
        to_jsonb(c) - '{tenant_id,customer_id}'::text[] order by c.purpose, c.channel), '[]')
      from customer_insights.consents c
      where c.customer_id = export_records.customer_id and c.tenant_id = tenant
    ),
    'host_consents', (
      select coalesce(jsonb_agg(h.channel order by h.channel), '[]')
      from customer_insights.host_consents h
      where h.customer_id = export_records.customer_id
    ),
    'consent_history', (
      select coalesce(jsonb_agg(
        to_jsonb(l) - '{tenant_id,customer_id,actor}'::text[] order by l.position), '[]')
      from customer_insights.consent_ledger l
      where l.customer_id = export_records.customer_id and l.tenant_id = tenant
    ),
    'audit', (
      select coalesce(jsonb_agg(
        to_jsonb(l) - '{tenant_id,actor,customer_id,previous_hash,hash}'::text[] order by l.position), '[]')
      from customer_insights.audit_log l
      where l.customer_id = export_records.customer_id and l.tenant_id = tenant
    )
  );
end
$$;

revoke execute on function customer_insights.export_records(customer_insights.customer_key) from public, anon;
grant execute on function customer_insights.export_records(customer_insights.customer_key)
  to authenticated, service_role;
