-- Promise: the consents of a customer by channel and purpose, and the newest 100 rows of their history, as
-- `MarketingConsent`. What is not listed was never granted. An unknown customer, or one that the caller may not see, is
-- PT404.
-- Cost: the customer's rows.
-- Callers: staff of the customer's tenant, and the service role.
create function public.get_marketing_consent(customer_id customer_insights.customer_key) returns jsonb
language plpgsql stable security invoker
set search_path = ''
as $$
begin
  return customer_insights.consents_of(customer_insights.require_customer(customer_id), customer_id);
end
$$;

revoke execute on function public.get_marketing_consent(customer_insights.customer_key) from public, anon;
grant execute on function public.get_marketing_consent(customer_insights.customer_key) to authenticated, service_role;
