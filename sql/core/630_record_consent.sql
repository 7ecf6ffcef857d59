-- Promise: the ledger has one more row, and the state is what it says; who and when are taken from the session. What
-- says the same as the newest row writes nothing. Answers whether anything was written: false also for a customer who
-- is gone. Of two at the same moment, the state is that of the later row.
-- Cost: two rows and a line in the audit log. The customer's facts row is locked until the transaction ends.
-- Callers: write_consent, follow_link and erase_consents. Executable by nobody.
create function customer_insights.record_consent(
  tenant customer_insights.tenant_key,
  customer_id customer_insights.customer_key,
  channel text,
  purpose text,
  state text,
  source text,
  wording_version text,
  proof jsonb,
  action text
) returns boolean
language plpgsql volatile security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
  who record := customer_insights.actor();
  entry customer_insights.consent_ledger;
begin
  perform from customer_insights.customer_facts f
  where f.tenant_id = tenant and f.customer_id = record_consent.customer_id
  for no key update;
  if not found then
    return false;
  end if;
  -- A statement of its own, which sees what the one before us has written.
  if exists (
    select
    from customer_insights.consents c
    join customer_insights.consent_ledger l on l.tenant_id = c.tenant_id and l.position = c.position
    where c.tenant_id = tenant and c.customer_id = record_consent.customer_id
      and c.channel = record_consent.channel and c.purpose = record_consent.purpose
      and (l.state, l.source, l.wording_version, l.proof) is not distinct from (
        record_consent.state, record_consent.source, record_consent.wording_version, record_consent.proof)
  ) then
    return false;
  end if;

  insert into customer_insights.consent_ledger (
    tenant_id, customer_id, channel, purpose, state, source, wording_version, proof, actor, actor_role
  )
  values (
    tenant, record_consent.customer_id, record_consent.channel, record_consent.purpose, record_consent.state,
    record_consent.source, record_consent.wording_version, record_consent.proof, who.id, who.role
  )
  returning * into entry;
  insert into customer_insights.consents as c (
    tenant_id, customer_id, channel, purpose, state, since, source, wording_version, position
  )
  values (
    tenant, entry.customer_id, entry.channel, entry.purpose, entry.state, entry.at, entry.source,
    entry.wording_version, entry.position
  )
  on conflict (tenant_id, customer_id, channel, purpose) do update
  set state = excluded.state,
    -- Since when it has been so; a renewal with another wording does not begin it anew.
    since = case when c.state = excluded.state then c.since else excluded.since end,
    source = excluded.source, wording_version = excluded.wording_version, position = excluded.position;
  perform customer_insights.announce(array[entry.customer_id]);
  perform customer_insights.write_audit(tenant, record_consent.action, entry.customer_id, null, jsonb_build_object(
    'channel', entry.channel, 'state', entry.state, 'position', entry.position));
  return true;
end
$$;

revoke execute on function customer_insights.record_consent(
  customer_insights.tenant_key, customer_insights.customer_key, text, text, text, text, text, jsonb, text
) from public, anon, authenticated, service_role;
