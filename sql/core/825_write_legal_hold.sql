-- Promise: what set_legal_hold promises, for a customer of a tenant that the caller manages; PT404 for any other.
-- Cost: one row, under the locks of the customer: an erasure under way is waited for.
-- Callers: set_legal_hold. SECURITY DEFINER, since no one may write our tables directly; it checks the caller's tenants
-- itself.
create function customer_insights.write_legal_hold(customer_id customer_insights.customer_key, reason text)
returns jsonb
language plpgsql volatile security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
  wanted text := btrim(write_legal_hold.reason);
  tenants customer_insights.tenant_key[] := customer_insights.require_capability('manage');
  tenant customer_insights.tenant_key;
begin
  if length(wanted) not between 1 and 500 then
    raise sqlstate 'PT400' using
      message = format('reason has %s characters.', length(wanted)),
      hint = 'Expected 1 to 500 characters, or null to lift the hold.';
  end if;
  select f.tenant_id into tenant
  from customer_insights.customer_facts f
  where f.customer_id = write_legal_hold.customer_id and f.tenant_id = any (tenants);
  if not found or cardinality(customer_insights.lock_customers(array[write_legal_hold.customer_id])) = 0 then
    raise sqlstate 'PT404' using message = 'There is no such customer, or this caller may not see it.';
  end if;

  if wanted is null then
    delete from customer_insights.legal_holds h
    where h.tenant_id = tenant and h.customer_id = write_legal_hold.customer_id;
  else
    insert into customer_insights.legal_holds as h (tenant_id, customer_id, reason, set_by)
    values (tenant, write_legal_hold.customer_id, wanted, (customer_insights.actor()).id)
    on conflict (tenant_id, customer_id) do update set reason = excluded.reason, set_by = excluded.set_by
    where h.reason <> excluded.reason;
  end if;
  if found then
    perform customer_insights.write_audit(
      tenant, case when wanted is null then 'hold.lifted' else 'hold.set' end, write_legal_hold.customer_id);
    perform customer_insights.announce(array[write_legal_hold.customer_id]);
  end if;
  return coalesce(
    (
      select jsonb_build_object('reason', h.reason, 'since', h.since, 'by', h.set_by)
      from customer_insights.legal_holds h
      where h.tenant_id = tenant and h.customer_id = write_legal_hold.customer_id
    ),
    jsonb_build_object('reason', null, 'since', null, 'by', null)
  ) || jsonb_build_object('customer_id', write_legal_hold.customer_id::text);
end
$$;

revoke execute on function customer_insights.write_legal_hold(customer_insights.customer_key, text) from public, anon;
grant execute on function customer_insights.write_legal_hold(customer_insights.customer_key, text)
  to authenticated, service_role;
