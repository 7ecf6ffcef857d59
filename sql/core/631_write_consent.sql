-- Promise: the customer's consent for a channel and purpose is in this state from now on, by a row in the ledger. PT400
-- names what cannot be; see require_customer for whom it refuses.
-- Cost: see record_consent.
-- Callers: set_marketing_consent. SECURITY DEFINER, since no one may write the ledger directly; it checks the caller's
-- capability itself.
create function customer_insights.write_consent(
  customer_id customer_insights.customer_key,
  channel text,
  purpose text,
  state text,
  source text,
  wording_version text,
  proof jsonb
) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  tenant customer_insights.tenant_key := customer_insights.require_customer(write_consent.customer_id, 'tag');
begin
  perform customer_insights.check_consent_kind(channel, purpose);
  if state is null or state not in ('granted', 'pending', 'withdrawn') then
    raise sqlstate 'PT400' using
      message = format('state is %s.', coalesce('"' || left(state, 60) || '"', 'null')),
      hint = 'Expected granted, pending or withdrawn.';
  end if;
  if source is null or length(btrim(source)) not between 1 and 100 then
    raise sqlstate 'PT400' using
      message = format('source is %s.', coalesce('"' || left(source, 60) || '"', 'null')),
      hint = 'Expected a text of 1 to 100 characters: where the person said so.';
  end if;
  if source in ('confirmation', 'unsubscribe', 'host', 'erasure') then
    raise sqlstate 'PT400' using
      message = format('source is "%s", which only the person or the system itself can be.', source),
      hint = 'Expected where the person said so, such as in_person, phone or form.';
  end if;
  if length(wording_version) not between 1 and 100 then
    raise sqlstate 'PT400' using
      message = format('wording_version has %s characters.', length(wording_version)),
      hint = 'Expected 1 to 100, or null.';
  end if;
  if length(proof::text) > 10000 then
    raise sqlstate 'PT400' using
      message = format('proof has %s characters.', length(proof::text)), hint = 'Expected 10,000 at most.';
  end if;
  perform customer_insights.record_consent(
    tenant, customer_id, channel, purpose, state, btrim(source), wording_version, proof, 'consent.changed');
end
$$;

revoke execute on function customer_insights.write_consent(
  customer_insights.customer_key, text, text, text, text, text, jsonb
) from public, anon;
grant execute on function customer_insights.write_consent(
  customer_insights.customer_key, text, text, text, text, text, jsonb
) to authenticated, service_role;
