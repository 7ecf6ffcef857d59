-- Promise: `{ token }` for the link by which a person unsubscribes from a channel and purpose without signing in, and
-- for the header List-Unsubscribe (RFC 8058). It works as often as it is followed and does not expire, unless its key
-- is retired. An unknown customer is PT404.
-- Cost: a row the first time, and an HMAC.
-- Callers: the host's server only, for each message.
create function public.issue_unsubscribe_token(
  customer_id customer_insights.customer_key, channel text, purpose text default 'marketing'
) returns jsonb
language plpgsql volatile security invoker
set search_path = ''
as $$
begin
  return customer_insights.link_to_unsubscribe(customer_id, channel, purpose);
end
$$;

revoke execute on function public.issue_unsubscribe_token(customer_insights.customer_key, text, text)
  from public, anon, authenticated;
grant execute on function public.issue_unsubscribe_token(customer_insights.customer_key, text, text) to service_role;
