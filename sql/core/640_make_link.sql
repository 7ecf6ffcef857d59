-- Promise: a token for a link in a message to this customer: `<kind>.<key>.<handle>.<position>.<expires>.<signature>`.
-- Whoever reads it learns no name, address or id. The customer must be there, otherwise PT404. `kind` is confirm or
-- unsubscribe; the position is that of the row in the ledger which it confirms, else 0; it expires in seconds since
-- 1970, 0 for never.
-- Cost: a row the first time, and an HMAC.
-- Callers: issue_consent_token and issue_unsubscribe_token, for the host's server only. Executable by nobody.
create function customer_insights.make_link(
  kind text,
  tenant customer_insights.tenant_key,
  customer_id customer_insights.customer_key,
  channel text,
  purpose text,
  ledger_position bigint,
  expires bigint
) returns text
language plpgsql volatile security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
  link_handle uuid;
  content text;
begin
  insert into customer_insights.consent_links (tenant_id, customer_id, channel, purpose)
  values (tenant, make_link.customer_id, make_link.channel, make_link.purpose)
  on conflict do nothing;
  select n.handle into link_handle
  from customer_insights.consent_links n
  where n.tenant_id = tenant and n.customer_id = make_link.customer_id and n.channel = make_link.channel
    and n.purpose = make_link.purpose;
  content := concat_ws('.', kind, (select max(k.id) from customer_insights.signing_keys k),
    replace(link_handle::text, '-', ''), make_link.ledger_position, make_link.expires);
  return content || '.' || encode(customer_insights.sign('link', content), 'hex');
end
$$;

revoke execute on function customer_insights.make_link(
  text, customer_insights.tenant_key, customer_insights.customer_key, text, text, bigint, bigint
) from public, anon, authenticated, service_role;
