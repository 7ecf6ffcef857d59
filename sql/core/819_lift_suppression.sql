-- Promise: the customer is not suppressed any more, nor whoever is imported with the same e-mail address or phone
-- number from now on.
-- Cost: three rows.
-- Callers: the confirmation of a double opt-in: a yes of the person themselves, later than the no.
create function customer_insights.lift_suppression(
  tenant_id customer_insights.tenant_key, customer_id customer_insights.customer_key
) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
  delete from customer_insights.suppressions s
  using customer_insights.host_customers c
  where c.id = lift_suppression.customer_id and c.tenant_id = lift_suppression.tenant_id
    and s.tenant_id = c.tenant_id
    and s.hash in (
      customer_insights.contact_hash(c.tenant_id, 'email', c.email),
      customer_insights.contact_hash(c.tenant_id, 'phone', c.phone));
  delete from customer_insights.suppressed_customers s
  where s.tenant_id = lift_suppression.tenant_id and s.customer_id = lift_suppression.customer_id;
end
$$;

revoke execute on function customer_insights.lift_suppression(
  customer_insights.tenant_key, customer_insights.customer_key
) from public, anon, authenticated, service_role;
