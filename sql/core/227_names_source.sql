-- Promise: the SQL of the rows `n` of customer_names from which a page in the order of names is read: the table, which
-- is walked in that order; or, where a word of the search is in few of the names that come next, those whom the words
-- find by index, fetched all and sorted. A word that many names have may be at the other end of the alphabet, and a
-- walk would pass everyone on the way there.
-- Cost: 200 names for each word.
-- Callers: page_statement. `walk` is the SQL of the names in order, from where the page begins; its values are quoted.
create function customer_insights.names_source(
  filter jsonb, tenant customer_insights.tenant_key, walk text
) returns text
language plpgsql stable security invoker
set search_path = ''
as $$
declare
  word text;
  is_near boolean;
  found_by text[];
begin
  for word in
    select w from regexp_split_to_table(lower(filter ->> 'search'), '\s+') as w where length(w) >= 3
  loop
    execute format(
      'select 4 <= count(*) filter (where strpos(n.search_text, $1) > 0) from (%s limit 200) n', walk)
    into is_near using word;
    if not is_near then
      found_by := found_by || format(
        'customer_insights.search_parts(n.search_text) @> %L::text[]', customer_insights.search_parts(word));
    end if;
  end loop;
  return case
    when found_by is null then 'customer_insights.customer_names n'
    else format(
      '(select n.* from customer_insights.customer_names n where n.tenant_id = %L and %s offset 0) n',
      tenant, array_to_string(found_by, ' and '))
  end;
end
$$;

revoke execute on function customer_insights.names_source(jsonb, customer_insights.tenant_key, text)
  from public, anon, authenticated, service_role;
