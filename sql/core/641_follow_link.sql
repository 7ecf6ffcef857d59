-- Promise: does what a link of make_link is for, once its signature holds: `unsubscribe` withdraws the consent, as
-- often as it is followed, and as well where there was none or the customer is gone; `confirm` grants the consent that
-- is pending since the very row which the link names, so that it does so once, and ends a suppression. Whatever else it
-- is given is PT400: forged, truncated, of another kind, signed with a key that does not count any more, expired, used.
-- It looks at no row about anyone before the signature holds, so that guessing costs a guesser as much as it costs us.
-- The signature is compared by hashes of both: how long a comparison takes says at most where two hashes differ, from
-- which nobody gets to the signature. So it need not take constant time.
-- Cost: a key and an HMAC for what is no link of ours; then a few rows.
-- Callers: confirm_marketing_consent and unsubscribe, which are for everybody. SECURITY DEFINER, as it writes the
-- ledger.
create function customer_insights.follow_link(kind text, token text) returns jsonb
language plpgsql volatile security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
  parts text[];
  link customer_insights.consent_links;
  known customer_insights.signing_keys;
  state record;
begin
  if kind in ('confirm', 'unsubscribe') and length(token) <= 200
    and token ~ '^(confirm|unsubscribe)\.[0-9]{1,9}\.[0-9a-f]{32}\.[0-9]{1,18}\.[0-9]{1,12}\.[0-9a-f]{64}$'
  then
    parts := string_to_array(token, '.');
    select k.* into known
    from customer_insights.signing_keys k
    where k.id = parts[2]::integer and (k.valid_until is null or k.valid_until > now());
  end if;
  if known.id is null or parts[1] <> follow_link.kind
    or sha256(decode(parts[6], 'hex')) <> sha256(
      customer_insights.sign('link', array_to_string(parts[:5], '.'), known.id))
  then
    raise sqlstate 'PT400' using
      message = 'This link is not valid.', hint = 'Open it whole, as it stands in the message, or ask for a new one.';
  end if;
  if parts[5]::bigint <> 0 and to_timestamp(parts[5]::bigint) <= now() then
    raise sqlstate 'PT400' using message = 'This link has expired.', hint = 'Ask for a new one.';
  end if;

  select n.* into link from customer_insights.consent_links n where n.handle = parts[3]::uuid;
  if kind = 'unsubscribe' then
    -- Locked before it is read, so that of two clicks at once the second one finds it done.
    perform from customer_insights.customer_facts f
    where f.tenant_id = link.tenant_id and f.customer_id = link.customer_id
    for no key update;
    if not exists (
      select from customer_insights.consents c
      where c.tenant_id = link.tenant_id and c.customer_id = link.customer_id and c.channel = link.channel
        and c.purpose = link.purpose and c.state = 'withdrawn'
    ) and link.handle is not null then
      perform customer_insights.record_consent(
        link.tenant_id, link.customer_id, link.channel, link.purpose, 'withdrawn', 'unsubscribe', null, null,
        'unsubscribed');
    end if;
    return '{"done": true}';
  end if;

  perform from customer_insights.customer_facts f
  where f.tenant_id = link.tenant_id and f.customer_id = link.customer_id
  for no key update;
  select c.wording_version into state
  from customer_insights.consents c
  where c.tenant_id = link.tenant_id and c.customer_id = link.customer_id and c.channel = link.channel
    and c.purpose = link.purpose and c.state = 'pending' and c.position = parts[4]::bigint;
  if not found then
    raise sqlstate 'PT400' using
      message = 'This link has been used, or a newer choice has taken its place.', hint = 'Ask for a new one.';
  end if;
  perform customer_insights.record_consent(
    link.tenant_id, link.customer_id, link.channel, link.purpose, 'granted', 'confirmation', state.wording_version,
    jsonb_build_object('pending_position', parts[4]::bigint), 'consent.confirmed');
  -- A yes of their own, later than the no.
  perform customer_insights.lift_suppression(link.tenant_id, link.customer_id);
  return '{"done": true}';
end
$$;

revoke execute on function customer_insights.follow_link(text, text) from public;
grant execute on function customer_insights.follow_link(text, text) to anon, authenticated, service_role;
