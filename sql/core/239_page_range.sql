-- Promise: where in the indexes a page is looked for: the SQL conditions and the source of its rows `f` (by name, of
-- the one beside each name `n`), and, where filter and sort pull against each other, the bands of another index (the
-- expression `band`, its values `bands`, and `range`, what a row of a band `b.band` fulfils besides), each of them in
-- the order of the sort. `has_booked` is whether all whom the filter lets through have booked, `is_fetched` whether
-- they are few enough to be fetched all, and then sorted.
-- Cost: a few counts from the tallies; for some pairs of filter and sort 500 customers, or so many as the page has.
-- Callers: page_statement, which has checked the tenant and quoted every value in `conditions` and `place`, the SQL
-- condition on where the page begins.
create function customer_insights.page_range(
  tenant customer_insights.tenant_key,
  filter jsonb,
  s customer_insights.settings,
  as_of date,
  sort text,
  is_descending boolean,
  sort_value text,
  place text,
  after_value text,
  row_limit integer,
  inout conditions text,
  out has_booked boolean,
  out source text,
  out band text,
  out bands integer[],
  out range text,
  out is_fetched boolean
)
language plpgsql stable security definer
set search_path = ''
as $$
declare
  by_bookings constant text := 'customer_insights.bookings_band(f.total_bookings)';
  by_stage constant text := 'customer_insights.stage_band(f.first_booking_date, f.last_booking_date)';
  direction constant text := case when is_descending then 'desc' else 'asc' end;
  -- The one thing that the filter is about, where it is about one.
  only_key constant text := (select max(k.key) from jsonb_object_keys(filter) as k (key) having count(*) = 1);
  rare constant text := customer_insights.rare_condition(filter, tenant, s, as_of, row_limit);
  found bigint;
  steps bigint;
begin
  has_booked := filter ?| array[
    'spending_tier', 'frequency_tier', 'lifecycle_stage', 'favorite_game_id', 'preferred_venue_id', 'game_category'];
  source := case
    when sort <> 'name' then 'customer_insights.customer_facts f'
    when has_booked then '(select f.* from customer_insights.customer_facts f'
      ' where f.tenant_id = n.tenant_id and f.customer_id = n.customer_id) f'
    -- Everyone has a name's row, which knows who it is of.
    else '(select n.tenant_id, n.customer_id) f'
  end;
  range := 'true';
  is_fetched := rare is not null;
  if is_fetched then
    conditions := conditions || ' and ' || rare;
    return;
  elsif filter ?| array['customer_id', 'tags', 'consent', 'search'] then
    return;
  end if;
  case
    when sort in ('total_spent', 'customer_value') and filter ? 'frequency_tier' then
      band := by_bookings;
      bands := customer_insights.bands_of(
        'frequency_tier', customer_insights.texts(filter -> 'frequency_tier'), tenant, s, as_of);
    when sort = 'customer_value' and filter ? 'spending_tier' then
      band := by_bookings;
      bands := customer_insights.booked_bands();
      range := customer_insights.value_range(customer_insights.texts(filter -> 'spending_tier'), s);
      -- Not to be read by the index on spend: the planner takes a tier for so few that it would sort them all.
      conditions := format('f.tenant_id = %L and %s and (%s)', tenant,
        customer_insights.segment_condition(filter - 'spending_tier', s, as_of),
        (
          select string_agg(
            replace(customer_insights.value_condition(t.value, s, as_of), 'f.total_spent', '(f.total_spent + 0)'),
            ' or ')
          from unnest(customer_insights.texts(filter -> 'spending_tier')) as t (value)
        ));
    when sort = 'total_bookings' and filter ? 'spending_tier' then
      band := 'customer_insights.spend_band(f.total_bookings, f.total_spent)';
      bands := customer_insights.bands_of(
        'spending_tier', customer_insights.texts(filter -> 'spending_tier'), tenant, s, as_of);
    when sort in ('total_spent', 'total_bookings') and filter ? 'lifecycle_stage' then
      band := by_stage;
      bands := customer_insights.bands_of(
        'lifecycle_stage', customer_insights.texts(filter -> 'lifecycle_stage'), tenant, s, as_of);
    when sort = 'last_visit' and only_key in ('spending_tier', 'frequency_tier') then
      if customer_insights.walk_length(tenant, conditions, place, sort_value, direction, row_limit) > 100 * row_limit
      then
        band := by_stage;
        bands := customer_insights.near_bands(
          tenant, conditions, place, is_descending, after_value::date, row_limit);
      end if;
    when sort = 'customer_value' and only_key = 'lifecycle_stage' then
      is_fetched := customer_insights.tallied_customers(tenant, filter, s, as_of) < customer_insights.walk_length(
        tenant, conditions,
        -- Without those who never booked, who are at the lower end.
        place || case when is_descending then '' else format(' and %s > 0', sort_value) end,
        sort_value, direction, row_limit);
      if is_fetched then
        conditions := conditions || format(' and %s = any (%L::integer[])', by_stage, customer_insights.bands_of(
          'lifecycle_stage', customer_insights.texts(filter -> 'lifecycle_stage'), tenant, s, as_of));
      end if;
    when sort = 'name' and only_key = 'lifecycle_stage' then
      found := customer_insights.tallied_customers(tenant, filter, s, as_of);
      steps := customer_insights.tallied_customers(tenant, '{}', s, as_of) * row_limit / greatest(found, 1);
      -- Whom a stage finds are known from the index of its bands alone, and names are walked in theirs alone; to bring
      -- the two together by a hash costs a quarter of finding each one's name, and a thirtieth of finding each name's
      -- facts.
      if found / 4 + steps / 30 < least(found, steps) then
        source := '(select n.tenant_id, n.customer_id) f';
        conditions := format(
          'n.tenant_id = %1$L and (n.customer_id in (select f.customer_id from customer_insights.customer_facts f'
          ' where f.tenant_id = %1$L and %2$s and %3$s = any (%4$L::integer[])) or false)',
          tenant, customer_insights.segment_condition(filter, s, as_of), by_stage, customer_insights.bands_of(
            'lifecycle_stage', customer_insights.texts(filter -> 'lifecycle_stage'), tenant, s, as_of));
      end if;
    else null;
  end case;
  -- A source of its own where the planner would else take another index.
  if is_fetched or (sort = 'last_visit' and band is not null) then
    source := format(
      '(select f.* from customer_insights.customer_facts f where f.tenant_id = %L and %s and %s offset 0) f',
      tenant, conditions, coalesce(band || ' = b.band', 'true'));
  end if;
end
$$;

revoke execute on function customer_insights.page_range(
  customer_insights.tenant_key, jsonb, customer_insights.settings, date, text, boolean, text, text, text, integer, text
) from public, anon, authenticated, service_role;
