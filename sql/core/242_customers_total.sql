-- Promise: how many customers of these tenants a filter finds, as `{ count, is_exact }`: exact from the tallies for no
-- filter or one on a single thing; otherwise counted up to 10,000, and not exact beyond: then it is a number that there
-- are at least. Of words that are in very many names it is 1,000 (see is_in_many). Of a tenant in which the caller may
-- not view there are none.
-- Cost: a few rows of the tallies, or 10,000 customers.
-- Callers: list_customers. SECURITY DEFINER, as page_keys. It counts the tenant's customers, also where the host's
-- row-level security shows the caller fewer.
create function customer_insights.customers_total(
  tenants customer_insights.tenant_key[], filter jsonb, as_of date
) returns jsonb
language plpgsql stable security definer
set search_path = ''
-- To compile, or to start other processes, takes longer than to count this far.
set jit = off
set max_parallel_workers_per_gather = 0
as $$
#variable_conflict use_column
declare
  bound bigint := 10000;
  s customer_insights.settings;
  day date;
  names text;
  found_here bigint;
  found bigint := 0;
  is_tallied boolean := true;
begin
  for s in
    select t.* from customer_insights.settings t
    where t.tenant_id = any (tenants) and t.tenant_id = any (customer_insights.tenants_with('view'))
  loop
    day := coalesce(customers_total.as_of, (now() at time zone s.time_zone)::date);
    found_here := customer_insights.tallied_customers(s.tenant_id, filter, s, day);
    if found_here is null and filter - 'search' = '{}'
      and customer_insights.is_in_many(filter, s, day, 3 * bound, 1000)
    then
      is_tallied := false;
      bound := 1000;
      found_here := bound + 1;
    elsif found_here is null then
      is_tallied := false;
      -- All whom a search or tags find are wanted, and not the first few in some order: they come by index.
      names := format(
        'select n.customer_id from customer_insights.customer_names n where n.tenant_id = %L and %s',
        s.tenant_id, customer_insights.search_condition(filter, s.tenant_id));
      execute format('select count(*) from (%s limit %s) c', coalesce(
        case
          when filter - 'search' = '{}' then names
          when filter - 'tags' = '{}' then customer_insights.tagged_customers(filter, s.tenant_id)
        end,
        format(
          'select from customer_insights.customer_facts f where f.tenant_id = %L and %s and %s and %s',
          s.tenant_id, customer_insights.segment_condition(filter, s, day),
          customer_insights.person_condition(filter - 'search', s.tenant_id),
          case when filter ? 'search' then format('f.customer_id in (%s)', names) else 'true' end)
      ), bound + 1)
      into found_here;
    end if;
    found := found + found_here;
  end loop;
  return jsonb_build_object(
    'count', case when is_tallied then found else least(found, bound) end,
    'is_exact', is_tallied or found <= bound);
end
$$;

revoke execute on function customer_insights.customers_total(customer_insights.tenant_key[], jsonb, date)
  from public, anon;
grant execute on function customer_insights.customers_total(customer_insights.tenant_key[], jsonb, date)
  to authenticated, service_role;
