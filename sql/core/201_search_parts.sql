-- Promise: every three letters in a row of a text, each once: what a search for three letters or more finds by index,
-- without an extension. A text that contains another has all of its parts.
-- Cost: one step a letter.
-- Callers: the index on customer_names, and the search.
create function customer_insights.search_parts(searched text) returns text[]
language sql immutable parallel safe security invoker
set search_path = ''
return array(
  select distinct substr(searched, i, 3) collate "C" from generate_series(1, length(searched) - 2) as i
);

revoke execute on function customer_insights.search_parts(text) from public, anon, authenticated, service_role;
