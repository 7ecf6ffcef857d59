-- Promise: every marketing tag in the caller's tenants with the number of customers who have it, most used first, then
-- by name. With `counts` live only tags and customers that the caller may see by the host's row-level security.
-- Cost: one pass over the tags, by index; live also the host's policy on each customer with a tag.
-- Callers: staff, for the tenants in which they are; the service role, for all.
create function public.get_marketing_tags(counts text default 'tallied')
returns table (tag text, customers bigint)
language plpgsql stable security invoker
set search_path = ''
as $$
#variable_conflict use_column
declare
  tenants customer_insights.tenant_key[] := customer_insights.require_capability('view');
  is_live boolean := customer_insights.is_live(counts);
begin
  return query
    select t.tag, count(*)
    from customer_insights.customer_tags t
    where t.tenant_id = any (tenants)
      and (not is_live or t.customer_id in (select c.id from customer_insights.host_customers c))
    group by t.tag
    order by count(*) desc, t.tag collate "C";
end
$$;

revoke execute on function public.get_marketing_tags(text) from public, anon;
grant execute on function public.get_marketing_tags(text) to authenticated, service_role;
