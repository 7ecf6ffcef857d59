-- Promise: every marketing tag in the caller's tenants with the number of customers who have it, most used first, then
-- by name.
-- Cost: one pass over the tags, by index.
-- Callers: staff, for the tenants in which they are; the service role, for all.
create function public.get_marketing_tags() returns table (tag text, customers bigint)
language plpgsql stable security invoker
set search_path = ''
as $$
#variable_conflict use_column
declare
  tenants customer_insights.tenant_key[] := customer_insights.require_staff();
begin
  return query
    select t.tag, count(*)
    from customer_insights.customer_tags t
    where t.tenant_id = any (tenants)
    group by t.tag
    order by count(*) desc, t.tag collate "C";
end
$$;

revoke execute on function public.get_marketing_tags() from public, anon;
grant execute on function public.get_marketing_tags() to authenticated, service_role;
