-- Promise: the tenant's log has one more entry when the transaction commits, and none if it does not. Who it is by is
-- taken from the session, never from an argument. `details` holds ids, counts, modes and names of keys, never a
-- personal value.
-- Cost: a row now, and at the commit what chain_entries says.
-- Callers: functions of ours that do what is audited, with the owner's rights. Executable by nobody, so that nobody
-- writes an entry about what was not done.
create function customer_insights.write_audit(
  tenant_id customer_insights.tenant_key,
  action text,
  customer_id customer_insights.customer_key default null,
  amount bigint default null,
  details jsonb default '{}'
) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  who record := customer_insights.actor();
begin
  insert into customer_insights.pending_entries (
    tenant_id, actor, actor_role, action, customer_id, amount, details
  )
  values (
    write_audit.tenant_id, who.id, who.role, write_audit.action, write_audit.customer_id, write_audit.amount,
    coalesce(write_audit.details, '{}')
  );
end
$$;

revoke execute on function customer_insights.write_audit(
  customer_insights.tenant_key, text, customer_insights.customer_key, bigint, jsonb
) from public, anon, authenticated, service_role;
