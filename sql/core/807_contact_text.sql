-- Promise: what is hashed of an e-mail address or a phone number in one tenant; null for what is neither. Case and
-- spaces around it make no other address; spaces, dashes and brackets, and 00 for +, make no other number.
-- Cost: a plain expression.
-- Callers: contact_hash and flag_suppressed.
create function customer_insights.contact_text(tenant customer_insights.tenant_key, kind text, contact text)
returns text
language sql immutable parallel safe security invoker
set search_path = ''
return case
  when kind = 'email' then case
    when btrim(contact) like '%_@_%' then concat_ws(' ', kind, tenant, lower(btrim(contact)))
  end
  when length(regexp_replace(contact, '[^0-9+]', '', 'g')) >= 6 then concat_ws(
    ' ', kind, tenant, regexp_replace(regexp_replace(contact, '[^0-9+]', '', 'g'), '^00', '+'))
end;

revoke execute on function customer_insights.contact_text(customer_insights.tenant_key, text, text)
  from public, anon, authenticated, service_role;
