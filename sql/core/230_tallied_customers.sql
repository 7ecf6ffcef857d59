-- Promise: how many customers of a tenant a filter finds, from the tallies, exact at the moment of the statement; null
-- where the tallies do not know, which is when the filter is on more than one thing, on ids, tags, consent or names.
-- Cost: a few rows of tally_base and the log; nothing that grows with the number of customers.
-- Callers: page_range and customers_total, which have checked the tenant, and what they ask.
create function customer_insights.tallied_customers(
  tenant customer_insights.tenant_key, filter jsonb, s customer_insights.settings, as_of date
) returns bigint
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
  keys text[] := array(select k.key from jsonb_object_keys(filter) as k (key));
  wanted text[];
  condition text := customer_insights.segment_condition(filter, s, as_of);
  dimension text := case keys[1]
    when 'favorite_game_id' then 'favorite_game'
    when 'preferred_venue_id' then 'preferred_venue'
    when 'game_category' then 'favorite_category'
    else coalesce(keys[1], 'spending_tier')
  end;
  folded text;
  answer bigint;
begin
  if cardinality(keys) > 1 or keys[1] in ('customer_id', 'tags', 'consent', 'search') then
    return null;
  end if;
  wanted := customer_insights.texts(filter -> keys[1]);
  -- Ids are tallied as the database writes them.
  if dimension = 'favorite_game' then
    wanted := wanted::customer_insights.game_key[]::text[];
  elsif dimension = 'preferred_venue' then
    wanted := wanted::customer_insights.venue_key[]::text[];
  end if;
  folded := case
    when dimension <> 'lifecycle_stage'
      then 'select sum(b.customers) from customer_insights.tally_base b'
        ' where b.tenant_id = $1 and b.dimension = $2 and (b.value = any ($3) or $3 is null)'
    -- `new` by the first day; the others by the last day, `active` less those who are new.
    else 'select sum(case
        when b.dimension = ''first_day''
          then b.customers * ((''new'' = any ($3))::integer - (''active'' = any ($3))::integer)
        when b.value > $5 then case when ''active'' = any ($3) then b.customers end
        when b.value >= $6 then case when ''at-risk'' = any ($3) then b.customers end
        else case when ''churned'' = any ($3) then b.customers end end)
      from customer_insights.tally_base b
      where b.tenant_id = $1
        and (b.dimension = ''last_day'' and b.value <> '''' or b.dimension = ''first_day'' and b.value > $4)'
  end;
  -- One statement, so that nothing is folded between the two.
  execute format(
    'select coalesce((%s), 0) + coalesce((
      select sum(f.weight) from customer_insights.tally_log f where f.tenant_id = $1 and %s), 0)',
    folded, condition
  )
  into answer
  using tenant, dimension, wanted,
    to_char(as_of - s.new_days, 'YYYY-MM-DD'), to_char(as_of - s.active_days, 'YYYY-MM-DD'),
    to_char(as_of - s.churned_after, 'YYYY-MM-DD');
  return answer;
end
$$;

revoke execute on function customer_insights.tallied_customers(
  customer_insights.tenant_key, jsonb, customer_insights.settings, date
) from public, anon, authenticated, service_role;
