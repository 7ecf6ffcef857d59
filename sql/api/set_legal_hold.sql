-- Promise: Art. 18 of the GDPR: while there is a legal hold nobody erases the customer, neither by hand nor by
-- retention; its reason is what they are told. `reason` has 1 to 500 characters (PT400); null lifts the hold. Answers
-- it as `LegalHold` with the `customer_id`, with nulls where there is none. The same once more changes nothing. PT404
-- for an unknown customer, or one that the caller may not see; 42501 without the capability manage.
-- Cost: one row.
-- Callers: staff who manage the customer's tenant, and the service role.
create function public.set_legal_hold(customer_id customer_insights.customer_key, reason text) returns jsonb
language plpgsql volatile security invoker
set search_path = ''
as $$
begin
  perform customer_insights.require_customer(customer_id, 'manage');
  return customer_insights.write_legal_hold(customer_id, reason);
end
$$;

revoke execute on function public.set_legal_hold(customer_insights.customer_key, text) from public, anon;
grant execute on function public.set_legal_hold(customer_insights.customer_key, text) to authenticated, service_role;
