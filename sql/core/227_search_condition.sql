-- Promise: the SQL condition on a row `n` of customer_names for what a filter searches, each of its words, by index.
-- Cost: see word_condition.
-- Callers: names_source and customers_total. Every value in it is quoted.
create function customer_insights.search_condition(
  filter jsonb, tenant customer_insights.tenant_key
) returns text
language sql stable security invoker
set search_path = ''
return coalesce((
  select string_agg(customer_insights.word_condition(w.word, tenant, true), ' and ')
  from customer_insights.words_of(filter) w
), 'true');

revoke execute on function customer_insights.search_condition(jsonb, customer_insights.tenant_key)
  from public, anon, authenticated, service_role;
