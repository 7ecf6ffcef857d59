-- Promise: every customer whom a filter of list_customers lets through today, and whom the caller may see, has the tags
-- of `add` and none of `remove`; answers how many there are and how many changed. All or nothing: a wrong filter or
-- tag, one that is in both lists, or customers who would have more than 50 tags, are PT400.
-- Cost: that of the filter, and the tags and metadata of those who change, who are locked until the transaction ends.
-- Callers: staff, for the tenants in which they are; the service role, for all.
create function public.bulk_update_tags(filter jsonb, add text[] default '{}', remove text[] default '{}') returns jsonb
language plpgsql volatile security invoker
set search_path = ''
as $$
#variable_conflict use_column
declare
  tenants customer_insights.tenant_key[] := customer_insights.require_staff();
  ids customer_insights.customer_key[];
begin
  perform customer_insights.check_filter(filter);
  ids := array(
    select m.id
    from customer_insights.matching_customers(tenants, filter) as m (id)
    join customer_insights.host_customers c on c.id = m.id
  );
  return jsonb_build_object(
    'matched', cardinality(ids), 'changed', customer_insights.write_tags_in_bulk(ids, add, remove));
end
$$;

revoke execute on function public.bulk_update_tags(jsonb, text[], text[]) from public, anon;
grant execute on function public.bulk_update_tags(jsonb, text[], text[]) to authenticated, service_role;
