-- Promise: the SQL of one page of a tenant's customers: those whom a filter lets through, in the order of a sort, after
-- a position. Its rows are (customer_id, number, day, name), of which one of the latter three is the sort's value.
-- Nulls are last in either direction; ties are by customer id, in the direction of the sort. It is put together of
-- parts, each of them a range of one index in the order of the sort, cut at the limit: a part for each tier or stage
-- where the sort is by the same thing, for each band where filter and sort pull against each other, and for those
-- without a value. Where page_range has not chosen, the planner is given the values, and chooses between walking the
-- sort's index and fetching the few whom the filter lets through. Where words or tags find few, the first page is made
-- of all whom the filter lets through, in no order: `is_whole`, so that who sorts them also knows how many they are.
-- Cost: a few counts from the tallies.
-- Callers: page_keys, which has checked the tenant. Every value in it is quoted; everything else is a constant of ours.
create function customer_insights.page_statement(
  tenant customer_insights.tenant_key,
  filter jsonb,
  s customer_insights.settings,
  as_of date,
  sort text,
  is_descending boolean,
  after_value text,
  after_id text,
  row_limit integer,
  out statement text,
  out is_whole boolean
)
language plpgsql stable security definer
set search_path = ''
as $$
declare
  direction text := case when is_descending then 'desc' else 'asc' end;
  beyond text := case when is_descending then '<' else '>' end;
  sort_value text := case sort
    when 'total_spent' then 'f.total_spent'
    when 'total_bookings' then 'f.total_bookings'
    when 'customer_value' then 'customer_insights.average_booking_value(f.total_bookings, f.total_spent)'
    when 'last_visit' then 'f.last_booking_date'
    when 'name' then 'n.name'
  end;
  value_type text := case sort
    when 'total_bookings' then 'bigint' when 'last_visit' then 'date' when 'name' then 'text' else 'numeric'
  end;
  sort_id text := case sort when 'name' then 'n.customer_id' else 'f.customer_id' end;
  -- After a value come those beyond it, and its ties with a further id.
  position text := case
    when after_value is not null then format('(%s, %s) %s (%L::%s, %L::customer_insights.customer_key)',
      sort_value, sort_id, beyond, after_value, value_type, after_id)
    else sort_value || ' is not null'
  end;
  -- What the sort is by, where that is also what a filter is by.
  own_key text := case sort
    when 'total_spent' then 'spending_tier'
    when 'total_bookings' then 'frequency_tier'
    when 'last_visit' then 'lifecycle_stage'
  end;
  conditions text;
  columns text := format('select %s, %s, %s, %s', sort_id,
    case when value_type in ('numeric', 'bigint') then sort_value || '::numeric' else 'null::numeric' end,
    case when value_type = 'date' then sort_value else 'null::date' end,
    case when value_type = 'text' then sort_value else 'null::text' end);
  sources text;
  chosen record;
  section_conditions text[];
  section_bands text[];
  parts text[];
  without_value text;
begin
  is_whole := after_id is null and customer_insights.is_few(filter, tenant, s, as_of, row_limit);
  conditions := format('%s.tenant_id = %L and %s and %s', split_part(sort_id, '.', 1), tenant,
    customer_insights.segment_condition(
      case when is_whole then filter else filter - coalesce(own_key, '') end, s, as_of),
    customer_insights.person_condition(filter, tenant, sort = 'name', is_whole));
  chosen := customer_insights.page_range(
    tenant, filter, s, as_of, sort, is_descending, sort_value, position, after_value, row_limit, conditions);
  conditions := chosen.conditions;
  sources := chosen.source;
  if is_whole then
    statement := format('select p.* from (%s from %s%s where %s) as p (customer_id, number, day, name)',
      columns, case when sort = 'name' then 'customer_insights.customer_names n cross join lateral ' end, sources,
      conditions);
    return;
  end if;
  if sort = 'name' then
    sources := customer_insights.names_source(filter, tenant, format(
      'select n.search_text from customer_insights.customer_names n where n.tenant_id = %L and %s'
      ' order by n.name %s, n.customer_id %s', tenant, position, direction, direction), row_limit)
      || ' cross join lateral ' || sources;
  end if;

  if chosen.has_booked and sort = 'total_bookings' then
    conditions := conditions || ' and f.total_bookings > 0';
  end if;
  section_conditions := array[
    case when chosen.band is null then 'true' else format('%s = b.band and %s', chosen.band, chosen.range) end];
  section_bands := array[chosen.bands::text];
  if chosen.has_booked and not is_descending and sort in ('total_spent', 'customer_value')
    and not chosen.is_fetched and chosen.band is null
  then
    -- All who never booked are at the lower end. Above zero there is none of them; whoever did book for nothing is
    -- found by the bands of the other index, in which they are apart.
    section_conditions := array[sort_value || ' > 0', format(
      '%s <= 0 and customer_insights.bookings_band(f.total_bookings) = b.band', sort_value)];
    section_bands := array[null, customer_insights.booked_bands()::text];
  end if;

  -- After a null there are only nulls.
  if after_id is null or after_value is not null then
    parts := array(
      select format(
        case
          when c.bands is null then '%1$s'
          else 'select l.* from unnest(%2$L::integer[]) as b (band) cross join lateral (%1$s) l'
        end,
        format('%s from %s where %s and %s and %s and %s order by %s %s, %s %s limit %s',
          columns, sources, conditions,
          coalesce(customer_insights.value_condition(v.value, s, as_of), 'true'),
          position, c.condition, sort_value, direction, sort_id, direction, row_limit),
        c.bands)
      from unnest(coalesce(
        array(select distinct t.value from unnest(customer_insights.texts(filter -> own_key)) as t (value)), '{}'
      ) || case when filter ? coalesce(own_key, '') then '{}' else array[null] end) as v (value)
      cross join unnest(section_conditions, section_bands) as c (condition, bands)
    );
  end if;
  if sort = 'name' or (sort = 'last_visit' and not filter ? 'lifecycle_stage') then
    if chosen.has_booked and sort = 'last_visit' and not chosen.is_fetched then
      -- Who booked and has no day: hardly anyone, which the planner does not know. They are looked up and then sorted.
      sources := format(
        '(select f.* from customer_insights.customer_facts f where f.tenant_id = %L'
        ' and customer_insights.stage_band(f.first_booking_date, f.last_booking_date) is null'
        ' and f.total_bookings > 0 offset 0) f', tenant);
    end if;
    without_value := format('%s from %s where %s and %s is null and %s',
      columns, sources, conditions, sort_value,
      case
        when after_id is not null and after_value is null
          then format('%s %s %L::customer_insights.customer_key', sort_id, beyond, after_id)
        else 'true'
      end);
  end if;
  if parts is null then
    statement := format('select p.* from (%s order by %s %s limit %s) as p (customer_id, number, day, name)',
      coalesce(without_value, format('%s from %s where false', columns, sources)), sort_id, direction, row_limit);
    return;
  end if;
  statement := (
    select format(
      'select p.* from (%1$s) as p (customer_id, number, day, name)'
      ' order by 2 %2$s, 3 %2$s nulls last, 4 %2$s nulls last, 1 %2$s limit %3$s',
      string_agg('(' || p.part || ')', ' union all '), direction, row_limit)
    from unnest(parts) as p (part)
  );
  if without_value is not null then
    -- Looked for only where the page is not full without them.
    statement := format(
      'with valued as materialized (%1$s)'
      ' select p.* from (select v.* from valued v union all'
      ' (%4$s and (select count(*) from valued) < %3$s order by %5$s %2$s limit %3$s)'
      ') as p (customer_id, number, day, name)'
      ' order by 2 %2$s, 3 %2$s nulls last, 4 %2$s nulls last, 1 %2$s limit %3$s',
      statement, direction, row_limit, without_value, sort_id);
  end if;
end
$$;

revoke execute on function customer_insights.page_statement(
  customer_insights.tenant_key, jsonb, customer_insights.settings, date, text, boolean, text, text, integer
) from public, anon, authenticated, service_role;
