-- Promise: see issue_unsubscribe_token.
-- Cost: a row the first time, and an HMAC.
-- Callers: issue_unsubscribe_token. SECURITY DEFINER, since the service role may not sign; it is for the server only.
create function customer_insights.link_to_unsubscribe(
  customer_id customer_insights.customer_key, channel text, purpose text
) returns jsonb
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  tenant customer_insights.tenant_key := customer_insights.require_customer(link_to_unsubscribe.customer_id, 'tag');
begin
  perform customer_insights.check_consent_kind(channel, purpose);
  return jsonb_build_object('token', customer_insights.make_link(
    'unsubscribe', tenant, customer_id, channel, purpose, 0, 0));
end
$$;

revoke execute on function customer_insights.link_to_unsubscribe(customer_insights.customer_key, text, text)
  from public, anon, authenticated;
grant execute on function customer_insights.link_to_unsubscribe(customer_insights.customer_key, text, text)
  to service_role;
