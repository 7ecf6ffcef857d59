-- Promise: customers of these tenants whom a filter lets through on a date, by default today in the tenant's time zone:
-- up to `row_limit` of those with an id beyond `after_id`, in the order of ids; or all of them, in no order, where
-- `row_limit` is null. Of a tenant in which the caller may not view there are
-- none.
-- Cost: that of the filter, and the customers found; where they are few among many, a pass over the tenant's customers.
-- Callers: bulk_update_tags and visible_total. SECURITY DEFINER, as page_keys.
create function customer_insights.matching_customers(
  tenants customer_insights.tenant_key[], filter jsonb, as_of date, after_id text, row_limit integer
) returns setof customer_insights.customer_key
language plpgsql stable security definer
set search_path = ''
set jit = off
as $$
#variable_conflict use_column
declare
  s customer_insights.settings;
  statements text[];
begin
  for s in
    select t.* from customer_insights.settings t
    where t.tenant_id = any (tenants) and t.tenant_id = any (customer_insights.tenants_with('view'))
  loop
    statements := statements || format(
      '(select f.customer_id from customer_insights.customer_facts f where f.tenant_id = %L and %s and %s and %s%s)',
      s.tenant_id,
      customer_insights.segment_condition(
        filter, s, coalesce(matching_customers.as_of, (now() at time zone s.time_zone)::date)),
      customer_insights.person_condition(filter, s.tenant_id),
      case
        when after_id is null then 'true'
        else format('f.customer_id > %L::customer_insights.customer_key', after_id)
      end,
      case when row_limit is not null then format(' order by f.customer_id limit %s', row_limit) else '' end);
  end loop;
  if statements is null then
    return;
  end if;
  return query execute format('select c.customer_id from (%s) c', array_to_string(statements, ' union all '))
    || case when row_limit is not null then format(' order by c.customer_id limit %s', row_limit) else '' end;
end
$$;

revoke execute on function customer_insights.matching_customers(
  customer_insights.tenant_key[], jsonb, date, text, integer
) from public, anon;
grant execute on function customer_insights.matching_customers(
  customer_insights.tenant_key[], jsonb, date, text, integer
) to authenticated, service_role;
