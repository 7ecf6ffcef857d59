-- Promise: up to three of the three-letter parts of a word, those that the fewest of 200 names have; empty for a word
-- of two letters. Whoever has the word has all of its parts, so that any of them lead to it; the rarest to the fewest
-- others. Each of them is a pass over all who have it: the nine of `customer7@` would read nearly everyone nine times.
-- Cost: 200 names for each part.
-- Callers: word_condition.
create function customer_insights.rare_parts(word text, tenant customer_insights.tenant_key) returns text[]
language sql stable security invoker
set search_path = ''
begin atomic
  with sample as materialized (
    select n.search_text from customer_insights.customer_names n where n.tenant_id = tenant limit 200
  )
  select array(
    select p.part
    from unnest(customer_insights.search_parts(word)) as p (part)
    order by (select count(*) from sample m where strpos(m.search_text, p.part) > 0), p.part
    limit 3
  );
end;

revoke execute on function customer_insights.rare_parts(text, customer_insights.tenant_key)
  from public, anon, authenticated, service_role;
