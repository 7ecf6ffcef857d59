-- Promise: as `CustomerPrivacy`: the legal hold of a customer, how and when it was erased, each null where it was not,
-- and whether marketing may not reach it, for it was erased or comes back under the e-mail or phone of someone who was.
-- Of a customer who was deleted by erase_customer it tells so; one whose key has come back since says both. PT404 for
-- any other unknown customer, or one that the caller may not see.
-- Cost: a few primary-key reads.
-- Callers: staff of the customer's tenant, and the service role.
create function public.get_customer_privacy(customer_id customer_insights.customer_key) returns jsonb
language plpgsql stable security invoker
set search_path = ''
as $$
#variable_conflict use_column
declare
  tenant customer_insights.tenant_key;
  erased jsonb;
begin
  select e.tenant_id, jsonb_build_object('mode', e.mode, 'at', e.erased_at) into tenant, erased
  from customer_insights.erasures e
  where e.customer_id = get_customer_privacy.customer_id and e.tenant_id = any (customer_insights.tenants_with('view'));
  if erased ->> 'mode' is distinct from 'delete' or exists (
    select from customer_insights.customer_facts f where f.customer_id = get_customer_privacy.customer_id
  ) then
    tenant := customer_insights.require_customer(get_customer_privacy.customer_id);
  end if;
  return jsonb_build_object(
    'legal_hold', (
      select jsonb_build_object('reason', h.reason, 'since', h.since, 'by', h.set_by)
      from customer_insights.legal_holds h
      where h.tenant_id = tenant and h.customer_id = get_customer_privacy.customer_id
    ),
    'erased', erased,
    'is_suppressed', exists (
      select from customer_insights.suppressed_customers s
      where s.tenant_id = tenant and s.customer_id = get_customer_privacy.customer_id)
  );
end
$$;

revoke execute on function public.get_customer_privacy(customer_insights.customer_key) from public, anon;
grant execute on function public.get_customer_privacy(customer_insights.customer_key) to authenticated, service_role;
