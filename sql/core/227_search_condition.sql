-- Promise: the SQL condition on a row `n` of customer_names for what a filter searches: each of its words is in the
-- name, e-mail or phone, in any case. Words of three letters and more are found by index.
-- Cost: the words of the search.
-- Callers: names_source and customers_total. Every value in it is quoted.
create function customer_insights.search_condition(filter jsonb) returns text
language sql stable security invoker
set search_path = ''
return coalesce((
  select string_agg(
    format('strpos(n.search_text, %L) > 0', w.word) || case
      when length(w.word) < 3 then ''
      else format(
        ' and customer_insights.search_parts(n.search_text) @> %L::text[]', customer_insights.search_parts(w.word))
    end,
    ' and ')
  from regexp_split_to_table(lower(filter ->> 'search'), '\s+') as w (word)
  where w.word <> ''
), 'true');

revoke execute on function customer_insights.search_condition(jsonb) from public, anon, authenticated, service_role;
