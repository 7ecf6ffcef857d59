-- Promise: the SQL of the ids of those who have the tags that a filter asks for, each id once; null for a filter that
-- asks for none, or for whom to leave out.
-- Cost: the filter's tags.
-- Callers: customers_total. Every value in it is quoted.
create function customer_insights.tagged_customers(
  filter jsonb, tenant customer_insights.tenant_key
) returns text
language plpgsql stable security invoker
set search_path = ''
as $$
declare
  anyone_of text[] := customer_insights.texts(filter #> '{tags,any}');
  all_of text[] := coalesce(customer_insights.texts(filter #> '{tags,all}'), '{}');
  has constant text := 'exists (select from customer_insights.customer_tags o'
    ' where o.tenant_id = t.tenant_id and o.customer_id = t.customer_id and o.tag %s)';
begin
  if (filter -> 'tags') - 'any' - 'all' <> '{}' then
    return null;
  end if;
  return format(
    'select t.customer_id from customer_insights.customer_tags t where t.tenant_id = %L and %s',
    tenant,
    case
      when cardinality(all_of) = 0 then format('t.tag = any (%L::text[]) group by t.customer_id', anyone_of)
      else concat_ws(' and ',
        format('t.tag = %L', all_of[1]),
        (select string_agg(format(has, format('= %L', o.tag)), ' and ') from unnest(all_of[2:]) as o (tag)),
        case when anyone_of is not null then format(has, format('= any (%L::text[])', anyone_of)) end)
    end);
end
$$;

revoke execute on function customer_insights.tagged_customers(jsonb, customer_insights.tenant_key)
  from public, anon, authenticated, service_role;
