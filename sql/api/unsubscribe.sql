-- Promise: nobody is reached any more by the channel and for the purpose that a link of issue_unsubscribe_token is
-- about, and {"done": true}: the same for someone who has unsubscribed before, never subscribed or is gone. A link that
-- is forged or truncated is PT400, and nothing is looked up.
-- Cost: an HMAC; then a few rows.
-- Callers: everybody, as confirm_marketing_consent.
create function public.unsubscribe(token text) returns jsonb
language sql volatile security invoker
set search_path = ''
return customer_insights.follow_link('unsubscribe', token);

revoke execute on function public.unsubscribe(text) from public;
grant execute on function public.unsubscribe(text) to anon, authenticated, service_role;
