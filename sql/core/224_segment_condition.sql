-- Promise: the SQL condition on a row `f` for what a filter says of tiers, stages and favourites; of several values of
-- a key one has to hold. It names only columns that customer_facts and tally_log both have.
-- Cost: the filter's values.
-- Callers: page_statement, customers_total and matching_customers. Every value in it is quoted.
create function customer_insights.segment_condition(
  filter jsonb, s customer_insights.settings, as_of date
) returns text
language plpgsql stable security invoker
set search_path = ''
as $$
declare
  key text;
  conditions text[] := array['true'];
begin
  foreach key in array array['spending_tier', 'frequency_tier', 'lifecycle_stage'] loop
    if filter ? key then
      conditions := conditions || (
        select '(' || string_agg(customer_insights.value_condition(v.value, s, as_of), ' or ') || ')'
        from unnest(customer_insights.texts(filter -> key)) as v (value)
      );
    end if;
  end loop;
  if filter ? 'favorite_game_id' then
    conditions := conditions || format(
      'f.favorite_game_id = any (%L::customer_insights.game_key[])',
      customer_insights.texts(filter -> 'favorite_game_id'));
  end if;
  if filter ? 'preferred_venue_id' then
    conditions := conditions || format(
      'f.preferred_venue_id = any (%L::customer_insights.venue_key[])',
      customer_insights.texts(filter -> 'preferred_venue_id'));
  end if;
  if filter ? 'game_category' then
    conditions := conditions || format(
      'f.favorite_category = any (%L::text[])', customer_insights.texts(filter -> 'game_category'));
  end if;
  return array_to_string(conditions, ' and ');
end
$$;

revoke execute on function customer_insights.segment_condition(jsonb, customer_insights.settings, date)
  from public, anon, authenticated, service_role;
