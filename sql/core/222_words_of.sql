-- Promise: the words of what a filter searches, in lower case; none without a search.
-- Cost: one step a letter.
-- Callers: search_condition, person_condition, names_source and is_few.
create function customer_insights.words_of(filter jsonb) returns table (word text)
language sql immutable parallel safe security invoker
set search_path = ''
as $$
  select w.word from regexp_split_to_table(lower(filter ->> 'search'), '\s+') as w (word) where w.word <> '';
$$;

revoke execute on function customer_insights.words_of(jsonb) from public, anon, authenticated, service_role;
