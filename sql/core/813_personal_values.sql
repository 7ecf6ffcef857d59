-- Promise: what the mapped columns hold of a customer that an erasure blanks: name, e-mail and phone, each column under
-- customers.personal, and the metadata less our own keys.
-- Cost: one row of the host's.
-- Callers: erase_one, with the owner's rights; profile_of, with its caller's.
create function customer_insights.personal_values(
  customer_id customer_insights.customer_key, out name text, out email text, out phone text, out personal jsonb,
  out metadata jsonb
)
language plpgsql stable security invoker
set search_path = ''
as $$
#variable_conflict use_variable
begin
  select h.name, h.email, h.phone, h.metadata into name, email, phone, metadata
  from customer_insights.host_customers h
  where h.id = personal_values.customer_id;
  select customer_insights.personal_of('customers', 'c') into personal
  from host.customers c
  where c.__customers_id__ = personal_values.customer_id;
end
$$;

revoke execute on function customer_insights.personal_values(customer_insights.customer_key) from public, anon;
grant execute on function customer_insights.personal_values(customer_insights.customer_key)
  to authenticated, service_role;
