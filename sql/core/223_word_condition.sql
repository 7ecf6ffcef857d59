-- Promise: the SQL condition on a row `n` of customer_names for one word of a search: it is in the name, e-mail or
-- phone, in any case; % and _ are letters like others. By index, a word of three letters and more is found by its
-- parts.
-- Cost: a plain expression; by index, 200 names.
-- Callers: search_condition and person_condition. Every value in it is quoted.
create function customer_insights.word_condition(
  word text, tenant customer_insights.tenant_key, is_by_index boolean
) returns text
language sql stable security invoker
set search_path = ''
return format('strpos(n.search_text, %L) > 0', word) || case
  when is_by_index and length(word) >= 3 then format(
    ' and customer_insights.search_parts(n.search_text) @> %L::text[]', customer_insights.rare_parts(word, tenant))
  else ''
end;

revoke execute on function customer_insights.word_condition(text, customer_insights.tenant_key, boolean)
  from public, anon, authenticated, service_role;
