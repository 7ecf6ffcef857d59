-- Promise: the keyed hash of an e-mail address or a phone number in a tenant; null for what is neither (contact_text).
-- Cost: that of keyed_hash.
-- Callers: suppress and lift_suppression.
create function customer_insights.contact_hash(tenant customer_insights.tenant_key, kind text, contact text)
returns bytea
language plpgsql stable security definer
set search_path = ''
as $$
begin
  return customer_insights.keyed_hash('suppression', customer_insights.contact_text(tenant, kind, contact));
end
$$;

revoke execute on function customer_insights.contact_hash(customer_insights.tenant_key, text, text)
  from public, anon, authenticated, service_role;
