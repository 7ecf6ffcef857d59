-- Promise: what erase_customer promises, for a customer of a tenant in which the caller may erase; PT404 for any other.
-- Cost: that of erase_one.
-- Callers: erase_customer. SECURITY DEFINER, since no one may write our tables directly; it checks the caller's tenants
-- itself.
create function customer_insights.erase(customer_id customer_insights.customer_key, mode text, reason text)
returns jsonb
language plpgsql volatile security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
  tenants customer_insights.tenant_key[] := customer_insights.require_capability('erase');
  tenant customer_insights.tenant_key;
  is_new boolean;
begin
  if erase.mode is null or erase.mode not in ('anonymize', 'delete') then
    raise sqlstate 'PT400' using
      message = format('mode is %s.', coalesce('"' || left(erase.mode, 60) || '"', 'null')),
      hint = 'Expected anonymize or delete.';
  end if;
  select f.tenant_id into tenant
  from customer_insights.customer_facts f
  where f.customer_id = erase.customer_id and f.tenant_id = any (tenants);
  if found then
    is_new := customer_insights.erase_one(erase.customer_id, erase.mode, erase.reason, true, '{}');
  else
    -- Asked for again, of someone who is gone.
    select e.tenant_id into tenant
    from customer_insights.erasures e
    where e.customer_id = erase.customer_id and e.tenant_id = any (tenants) and e.mode = 'delete';
    if not found then
      raise sqlstate 'PT404' using message = 'There is no such customer, or this caller may not see it.';
    end if;
    is_new := false;
  end if;
  return (
    select jsonb_build_object(
      'customer_id', e.customer_id::text, 'mode', e.mode, 'erased_at', e.erased_at, 'already_erased', not is_new)
    from customer_insights.erasures e
    where e.tenant_id = tenant and e.customer_id = erase.customer_id
  );
end
$$;

revoke execute on function customer_insights.erase(customer_insights.customer_key, text, text) from public, anon;
grant execute on function customer_insights.erase(customer_insights.customer_key, text, text)
  to authenticated, service_role;
