-- Promise: the SQL of the rows `n` of customer_names from which a page in the order of names is read: the table, which
-- is walked in that order; or, where few of the names that come next have what is searched, all that the words find by
-- index, fetched and sorted. A word that many names have may be at the other end of the alphabet, and a walk would pass
-- everyone on the way there.
-- Cost: 200 names, and up to 5,000 where some of them have it.
-- Callers: page_statement. `walk` is the SQL of the names in order, from where the page begins; its values are quoted.
create function customer_insights.names_source(
  filter jsonb, tenant customer_insights.tenant_key, walk text, row_limit integer
) returns text
language plpgsql stable security invoker
set search_path = ''
as $$
declare
  condition constant text := customer_insights.search_condition(filter, tenant);
  -- How many of the names that come next are enough. Names in a row are alike, so that a few are no promise of more.
  step record;
  is_near boolean;
begin
  if not exists (
    select from customer_insights.words_of(filter) w where length(w.word) >= 3
  ) then
    return 'customer_insights.customer_names n';
  end if;
  for step in select * from (values (200, 4), (5000, row_limit)) as v (names, enough) loop
    execute format(
      'select count(*) = %3$s from (select from (%1$s limit %2$s) n where %4$s limit %3$s) m',
      walk, step.names, step.enough, condition)
    into is_near;
    exit when not is_near;
  end loop;
  return case
    when is_near then 'customer_insights.customer_names n'
    else format(
      '(select n.* from customer_insights.customer_names n where n.tenant_id = %L and %s offset 0) n',
      tenant, condition)
  end;
end
$$;

revoke execute on function customer_insights.names_source(jsonb, customer_insights.tenant_key, text, integer)
  from public, anon, authenticated, service_role;
