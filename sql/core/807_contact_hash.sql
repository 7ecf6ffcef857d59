-- Promise: the keyed hash of an e-mail address or a phone number in one tenant; null for what is neither. Case and
-- spaces around it make no other address; spaces, dashes and brackets, and 00 for +, make no other number.
-- Cost: that of keyed_hash.
-- Callers: flag_suppressed, suppress and lift_suppression.
create function customer_insights.contact_hash(tenant customer_insights.tenant_key, kind text, contact text)
returns bytea
language plpgsql stable security definer
set search_path = ''
as $$
declare
  plain text := case contact_hash.kind
    when 'email' then lower(btrim(contact))
    else regexp_replace(regexp_replace(contact, '[^0-9+]', '', 'g'), '^00', '+')
  end;
  is_one boolean := case contact_hash.kind when 'email' then plain like '%_@_%' else length(plain) >= 6 end;
begin
  return case when is_one then
    customer_insights.keyed_hash('suppression', concat_ws(' ', contact_hash.kind, tenant, plain))
  end;
end
$$;

revoke execute on function customer_insights.contact_hash(customer_insights.tenant_key, text, text)
  from public, anon, authenticated, service_role;
