-- Promise: see issue_consent_token.
-- Cost: a few rows and an HMAC.
-- Callers: issue_consent_token. SECURITY DEFINER, since the service role may not sign; it is for the server only.
create function customer_insights.link_to_confirm(
  customer_id customer_insights.customer_key, channel text, purpose text, expires_in interval
) returns jsonb
language plpgsql volatile security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
  tenant customer_insights.tenant_key := customer_insights.require_customer(link_to_confirm.customer_id, 'tag');
  pending bigint;
  expires bigint;
begin
  perform customer_insights.check_consent_kind(channel, purpose);
  if expires_in is null or expires_in < interval '1 minute' or expires_in > interval '90 days' then
    raise sqlstate 'PT400' using
      message = format('expires_in is %s.', coalesce(expires_in::text, 'null')),
      hint = 'Expected 1 minute to 90 days.';
  end if;
  select c.position into pending
  from customer_insights.consents c
  where c.tenant_id = tenant and c.customer_id = link_to_confirm.customer_id
    and c.channel = link_to_confirm.channel and c.purpose = link_to_confirm.purpose and c.state = 'pending';
  if not found then
    raise sqlstate 'PT400' using
      message = format('There is no pending consent by %s for %s.', channel, purpose),
      hint = 'Set it to pending first, by set_marketing_consent.';
  end if;
  expires := ceil(extract(epoch from now() + expires_in));
  return jsonb_build_object(
    'token', customer_insights.make_link(
      'confirm', tenant, link_to_confirm.customer_id, channel, purpose, pending, expires),
    'expires_at', to_timestamp(expires));
end
$$;

revoke execute on function customer_insights.link_to_confirm(
  customer_insights.customer_key, text, text, interval
) from public, anon, authenticated;
grant execute on function customer_insights.link_to_confirm(
  customer_insights.customer_key, text, text, interval
) to service_role;
