-- Promise: the consent that a link of issue_consent_token is about is granted, and {"done": true}, which says nothing
-- about anyone. A link that is forged, truncated, expired or used is PT400, and nothing changes.
-- Cost: an HMAC; then a few rows.
-- Callers: everybody, also who is not signed in: the signature is the right to do it. The body is bound when it is
-- created, so that who is signed out needs no access to the schema of ours.
create function public.confirm_marketing_consent(token text) returns jsonb
language sql volatile security invoker
set search_path = ''
return customer_insights.follow_link('confirm', token);

revoke execute on function public.confirm_marketing_consent(text) from public;
grant execute on function public.confirm_marketing_consent(text) to anon, authenticated, service_role;
