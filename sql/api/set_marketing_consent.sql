-- Promise: from now on the customer's consent to being reached by a channel (email, sms, phone, post) for a purpose is
-- in this state: granted, pending (until the person confirms, see issue_consent_token) or withdrawn; a row in the
-- ledger says who noted it, when, from which source, to which wording and with which proof. Answers `MarketingConsent`.
-- An unknown channel, state or source is PT400; an unknown customer, or one that the caller may not see, is PT404.
-- Cost: two rows and a line in the audit log.
-- Callers: staff of the customer's tenant with the capability tag, and the service role.
create function public.set_marketing_consent(
  customer_id customer_insights.customer_key,
  channel text,
  state text,
  purpose text default 'marketing',
  source text default 'staff',
  wording_version text default null,
  proof jsonb default null
) returns jsonb
language plpgsql volatile security invoker
set search_path = ''
as $$
declare
  tenant customer_insights.tenant_key :=
    customer_insights.require_customer(set_marketing_consent.customer_id, 'tag');
begin
  perform customer_insights.write_consent(customer_id, channel, purpose, state, source, wording_version, proof);
  return customer_insights.consents_of(tenant, customer_id);
end
$$;

revoke execute on function public.set_marketing_consent(
  customer_insights.customer_key, text, text, text, text, text, jsonb
) from public, anon;
grant execute on function public.set_marketing_consent(
  customer_insights.customer_key, text, text, text, text, text, jsonb
) to authenticated, service_role;
