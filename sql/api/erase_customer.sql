-- Promise: Art. 17 of the GDPR: from here on nothing of ours, and no mapped column of the host's, tells who this
-- customer is; answers `ErasureResult`. `anonymize` blanks the profile and keeps bookings and money for the books, so
-- that no total and no count changes; `delete` removes the host's row, with what its foreign keys cascade to. Tags and
-- consents end; a keyed hash of e-mail and phone stays, so that who comes back under them stays suppressed. `reason` is
-- a reference for the audit log that names nobody, such as "ticket 4711".
-- All of it happens in one transaction, or nothing. Once more is `already_erased`, and no error. PT409 with the reason
-- while there is a legal hold, and where the host's tables refuse; PT400 for another mode, or a reason that tells who
-- it is; PT404 for an unknown customer, or one that the caller may not see; 42501 without the capability erase.
-- Cost: a few rows, the customer's bookings where they have personal columns, and with `delete` the host's cascade.
-- Callers: staff who may erase in the customer's tenant, and the service role.
create function public.erase_customer(
  customer_id customer_insights.customer_key, mode text default 'anonymize', reason text default null
) returns jsonb
language plpgsql volatile security invoker
set search_path = ''
-- PostgREST applies it to the request: a customer may have many bookings.
set statement_timeout = '2min'
as $$
#variable_conflict use_variable
begin
  -- The host's row-level security decides who sees the customer, unless the customer was deleted before.
  if not exists (
    select from customer_insights.erasures e
    where e.customer_id = erase_customer.customer_id and e.mode = 'delete'
      and e.tenant_id = any (customer_insights.tenants_with('view'))
      and not exists (
        select from customer_insights.customer_facts f
        where f.tenant_id = e.tenant_id and f.customer_id = e.customer_id)
  ) then
    perform customer_insights.require_customer(customer_id, 'erase');
  end if;
  return customer_insights.erase(customer_id, mode, reason);
end
$$;

revoke execute on function public.erase_customer(customer_insights.customer_key, text, text) from public, anon;
grant execute on function public.erase_customer(customer_insights.customer_key, text, text)
  to authenticated, service_role;
