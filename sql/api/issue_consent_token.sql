-- Promise: `{ token, expires_at }` for the link by which a person confirms a consent that is pending: it works once,
-- until it expires (in 1 minute to 90 days), and only as long as nothing newer was chosen. PT400 where the consent is
-- not pending; an unknown customer is PT404.
-- Cost: a few rows and an HMAC.
-- Callers: the host's server only: who holds such a link can say yes for somebody else.
create function public.issue_consent_token(
  customer_id customer_insights.customer_key,
  channel text,
  purpose text default 'marketing',
  expires_in interval default '7 days'
) returns jsonb
language plpgsql volatile security invoker
set search_path = ''
as $$
begin
  return customer_insights.link_to_confirm(customer_id, channel, purpose, expires_in);
end
$$;

revoke execute on function public.issue_consent_token(customer_insights.customer_key, text, text, interval)
  from public, anon, authenticated;
grant execute on function public.issue_consent_token(customer_insights.customer_key, text, text, interval)
  to service_role;
