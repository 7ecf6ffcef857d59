-- Promise: every consent of a customer that was granted or is pending is withdrawn, by a row in the ledger with the
-- source erasure; an opt-in of the host's own, too. What may be personal in the ledger, proof and source, is blank, and
-- the links in old messages lead to nobody.
-- Cost: the customer's rows.
-- Callers: erase_customer, under the customer's locks. Executable by nobody.
create function customer_insights.erase_consents(
  tenant_id customer_insights.tenant_key, customer_id customer_insights.customer_key
) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
  perform customer_insights.record_consent(
    erase_consents.tenant_id, erase_consents.customer_id, g.channel, g.purpose, 'withdrawn', 'erasure', null, null,
    'consent.changed')
  from (
    select c.channel, c.purpose
    from customer_insights.consents c
    where c.tenant_id = erase_consents.tenant_id and c.customer_id = erase_consents.customer_id
      and c.state <> 'withdrawn'
    union
    select h.channel, 'marketing'
    from customer_insights.host_consents h
    where h.customer_id = erase_consents.customer_id and not exists (
      select from customer_insights.consents c
      where c.tenant_id = erase_consents.tenant_id and c.customer_id = erase_consents.customer_id
        and c.channel = h.channel and c.purpose = 'marketing'
    )
    order by 1, 2
  ) g;

  perform set_config('customer_insights.may_change', 'consent_ledger', true);
  update customer_insights.consent_ledger l
  set source = 'erased', proof = null
  where l.customer_id = erase_consents.customer_id and l.tenant_id = erase_consents.tenant_id
    and (l.proof is not null or l.source not in (
      'staff', 'in_person', 'phone', 'form', 'website', 'confirmation', 'unsubscribe', 'import', 'host', 'undo',
      'erasure', 'erased'));
  perform set_config('customer_insights.may_change', '', true);
  update customer_insights.consents c
  set source = l.source
  from customer_insights.consent_ledger l
  where c.tenant_id = erase_consents.tenant_id and c.customer_id = erase_consents.customer_id
    and l.tenant_id = c.tenant_id and l.position = c.position and c.source <> l.source;
  delete from customer_insights.consent_links n
  where n.customer_id = erase_consents.customer_id and n.tenant_id = erase_consents.tenant_id;
end
$$;

revoke execute on function customer_insights.erase_consents(
  customer_insights.tenant_key, customer_insights.customer_key
) from public, anon, authenticated, service_role;
