-- Promise: the customers of a page, over all of these tenants, in the order of a sort (see page_statement), with the
-- value that they are sorted by as text, and `found`, how many the filter finds in all, where the page was made of all
-- of them; null otherwise. Of a tenant in which the caller may not view there are none.
-- Cost: a page of each tenant.
-- Callers: list_customers and segment_preview. SECURITY DEFINER: under row-level security a comparison of amounts
-- may not choose an index, for it could raise an error about a row that is not the caller's; so the tenant is checked
-- here, and the caller's rights on the host's customers by who calls.
create function customer_insights.page_keys(
  tenants customer_insights.tenant_key[],
  filter jsonb,
  as_of date,
  sort text,
  is_descending boolean,
  after_value text,
  after_id text,
  row_limit integer
) returns table (customer_id customer_insights.customer_key, value text, found bigint)
language plpgsql stable security definer
set search_path = ''
-- A page is a few rows by index, whatever the planner may think of a disk; to compile, or to start other processes,
-- takes longer than that.
set jit = off
set max_parallel_workers_per_gather = 0
set random_page_cost = 1.1
set enable_seqscan = off
as $$
#variable_conflict use_column
declare
  s customer_insights.settings;
  page record;
  statements text[];
  is_whole boolean := true;
begin
  for s in
    select t.* from customer_insights.settings t
    where t.tenant_id = any (tenants) and t.tenant_id = any (customer_insights.tenants_with('view'))
  loop
    page := customer_insights.page_statement(
      s.tenant_id, filter, s, coalesce(page_keys.as_of, (now() at time zone s.time_zone)::date),
      sort, is_descending, after_value, after_id, row_limit);
    statements := statements || page.statement;
    is_whole := is_whole and page.is_whole;
  end loop;
  if statements is null then
    return;
  end if;
  return query execute (
    select format(
      'select p.customer_id, coalesce(p.number::text, p.day::text, p.name), %4$s from (%1$s) p'
      ' order by p.number %2$s, p.day %2$s nulls last, p.name %2$s nulls last, p.customer_id %2$s limit %3$s',
      string_agg('(' || t.statement || ')', ' union all '),
      case when is_descending then 'desc' else 'asc' end, row_limit,
      case when is_whole then 'count(*) over ()' else 'null::bigint' end)
    from unnest(statements) as t (statement)
  );
end
$$;

revoke execute on function customer_insights.page_keys(
  customer_insights.tenant_key[], jsonb, date, text, boolean, text, text, integer
) from public, anon;
grant execute on function customer_insights.page_keys(
  customer_insights.tenant_key[], jsonb, date, text, boolean, text, text, integer
) to authenticated, service_role;
