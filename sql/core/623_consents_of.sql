-- Promise: a customer's consents and their history, as `MarketingConsent`: the current state of each channel and
-- purpose that was spoken of, with the host's own opt-ins where the ledger is silent, and the 100 newest rows of the
-- ledger, newest first. Someone who is suppressed is not to be reached, whatever was granted.
-- Cost: the customer's rows.
-- Callers: get_marketing_consent and set_marketing_consent; runs with its caller's rights.
create function customer_insights.consents_of(
  tenant customer_insights.tenant_key, customer_id customer_insights.customer_key
) returns jsonb
language plpgsql stable security invoker
set search_path = ''
as $$
#variable_conflict use_column
declare
  is_suppressed boolean := exists (
    select from customer_insights.suppressed_customers s
    where s.tenant_id = tenant and s.customer_id = consents_of.customer_id
  );
begin
  return jsonb_build_object(
    'customer_id', consents_of.customer_id::text,
    'is_suppressed', is_suppressed,
    'consents', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'channel', e.channel, 'purpose', e.purpose, 'state', e.state, 'since', e.since, 'source', e.source,
        'wording_version', e.wording_version, 'is_suppressed', is_suppressed
      ) order by e.purpose collate "C", array_position(array['email', 'sms', 'phone', 'post'], e.channel)), '[]')
      from (
        select c.channel, c.purpose, c.state, c.since, c.source, c.wording_version
        from customer_insights.consents c
        where c.tenant_id = tenant and c.customer_id = consents_of.customer_id
        union all
        select h.channel, 'marketing', 'granted', null, 'host', null
        from customer_insights.host_consents h
        where h.customer_id = consents_of.customer_id and not exists (
          select from customer_insights.consents c
          where c.tenant_id = tenant and c.customer_id = consents_of.customer_id
            and c.channel = h.channel and c.purpose = 'marketing'
        )
      ) e
    ),
    'history', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'position', l.position, 'at', l.at, 'channel', l.channel, 'purpose', l.purpose, 'state', l.state,
        'source', l.source, 'wording_version', l.wording_version, 'actor', l.actor
      ) order by l.position desc), '[]')
      from (
        select n.* from customer_insights.consent_ledger n
        where n.tenant_id = tenant and n.customer_id = consents_of.customer_id
        order by n.position desc
        limit 100
      ) l
    )
  );
end
$$;

revoke execute on function customer_insights.consents_of(
  customer_insights.tenant_key, customer_insights.customer_key
) from public, anon;
grant execute on function customer_insights.consents_of(
  customer_insights.tenant_key, customer_insights.customer_key
) to authenticated, service_role;
