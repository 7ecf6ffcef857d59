-- Promise: whether a word is in so many of 200 names that looking at each as it comes is sooner done than fetching all
-- who have it by index; one of fewer than three letters is in no index anyway.
-- Cost: 200 names.
-- Callers: person_condition and is_few.
create function customer_insights.is_common(word text, tenant customer_insights.tenant_key) returns boolean
language sql stable security invoker
set search_path = ''
return length(word) < 3 or 4 <= (
  select count(*) filter (where strpos(m.search_text, word) > 0)
  from (select n.search_text from customer_insights.customer_names n where n.tenant_id = tenant limit 200) m
);

revoke execute on function customer_insights.is_common(text, customer_insights.tenant_key)
  from public, anon, authenticated, service_role;
