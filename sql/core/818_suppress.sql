-- Promise: whoever has this e-mail address or phone number in the tenant is suppressed, now and later.
-- Cost: two rows, and the search for those who have them.
-- Callers: erase_one.
create function customer_insights.suppress(tenant customer_insights.tenant_key, email text, phone text) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
#variable_conflict use_variable
begin
  insert into customer_insights.suppressions (tenant_id, kind, hash)
  select tenant, h.kind, h.hash
  from (values
    ('email', customer_insights.contact_hash(tenant, 'email', email)),
    ('phone', customer_insights.contact_hash(tenant, 'phone', phone))
  ) as h (kind, hash)
  where h.hash is not null
  on conflict do nothing;
  -- The person said no, not the row: there may be others with the same ones. The texts of the search lead to them.
  perform customer_insights.flag_suppressed(array(
    select n.customer_id
    from customer_insights.customer_names n
    where n.tenant_id = tenant and (
      customer_insights.search_parts(n.search_text)
        @> nullif(customer_insights.search_parts(lower(btrim(left(email, 400)))), '{}')
      or customer_insights.search_parts(n.search_text)
        @> nullif(customer_insights.search_parts(lower(btrim(left(phone, 100)))), '{}'))
  ));
end
$$;

revoke execute on function customer_insights.suppress(customer_insights.tenant_key, text, text)
  from public, anon, authenticated, service_role;
