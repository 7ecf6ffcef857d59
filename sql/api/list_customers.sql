-- Promise: a page of the caller's customers that a filter lets through, in the order of a sort, as `CustomerPage`.
-- Sorts: total_spent, total_bookings, customer_value (the average value of a booking), last_visit (by the last booking
-- day, upcoming ones included, as last_booking_date shows it) and name. Descending by default, names ascending. Nulls
-- are last in both directions; ties are by customer id in the direction of the sort. `next` continues after the last
-- customer of the page: when rows change between pages, a customer whose place stays is listed exactly once; one whose
-- place moves across the cursor may be listed twice or not at all. The rows are those that the caller may see of the
-- host's customers. The total is that of the first page, which the cursor carries on: with `counts` tallied, the
-- default, the tenant's, also where the host's row-level security shows the caller fewer; live, or where customers are
-- asked for by id, only of those whom the caller may see. Whatever is wrong in a parameter is PT400 and named.
-- Cost: a page of an index, whatever the number of customers and of the page, and the page's customers; with the first
-- one the total: nothing more where all of them were read, a few rows, a count up to 10,000, or live the host's policy
-- on all whom the filter lets through.
-- Callers: staff, for the tenants in which they are; the service role, for all.
create function public.list_customers(
  filter jsonb default '{}',
  sort text default 'total_spent',
  descending boolean default null,
  after text default null,
  page_size integer default 50,
  as_of date default null,
  counts text default 'tallied'
) returns jsonb
language plpgsql stable security invoker
set search_path = ''
set jit = off
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  tenants customer_insights.tenant_key[] := customer_insights.require_capability('view');
  is_descending boolean := coalesce(descending, sort <> 'name');
  is_live boolean := customer_insights.is_live(counts);
  query jsonb := jsonb_build_array(sort, is_descending, filter);
  place record;
  ids customer_insights.customer_key[] := array[]::customer_insights.customer_key[];
  end_values text[] := array[]::text[];
  strip_ids customer_insights.customer_key[];
  strip_values text[];
  strip_size integer := page_size + 1;
  -- How many the filter finds, where the first strip tells.
  strip_found bigint;
  found bigint;
  is_first boolean := after is null;
  total jsonb;
  customers jsonb;
  answer record;
begin
  if sort is null or sort not in ('total_spent', 'total_bookings', 'customer_value', 'last_visit', 'name') then
    raise sqlstate 'PT400' using
      message = format('sort is %s.', coalesce('"' || left(sort, 60) || '"', 'null')),
      hint = 'Expected total_spent, total_bookings, customer_value, last_visit or name.';
  end if;
  if page_size is null or page_size not between 1 and 200 then
    raise sqlstate 'PT400' using
      message = format('page_size is %s.', coalesce(page_size::text, 'null')),
      hint = 'Expected a number from 1 to 200.';
  end if;
  perform customer_insights.check_filter(filter);
  place := customer_insights.cursor_position(after, query);
  total := place.total;

  -- One customer more than the page, to know whether there is a next one. The host may hide some from this caller; then
  -- further strips, each longer than the one before.
  loop
    select array_agg(k.customer_id order by k.ordinality), array_agg(k.value order by k.ordinality),
      case when count(*) < strip_size then count(*) else max(k.found) end
    into strip_ids, strip_values, strip_found
    from customer_insights.page_keys(
      tenants, filter, list_customers.as_of, sort, is_descending, place.value, place.id, strip_size
    ) with ordinality k;
    found := case when is_first then strip_found else found end;
    is_first := false;
    exit when strip_ids is null;
    select ids || coalesce(array_agg(k.customer_id order by k.ordinality), '{}'),
      end_values || coalesce(array_agg(k.value order by k.ordinality), '{}')
    into ids, end_values
    from unnest(strip_ids, strip_values) with ordinality as k (customer_id, value, ordinality)
    join customer_insights.host_customers c on c.id = k.customer_id;
    exit when cardinality(ids) > page_size or cardinality(strip_ids) < strip_size;
    select strip_values[strip_size] as value, strip_ids[strip_size]::text as id into place;
    strip_size := least(2 * strip_size, 5000);
  end loop;

  select coalesce(jsonb_agg(jsonb_build_object(
    'id', c.id::text, 'name', c.name, 'email', c.email, 'phone', c.phone,
    'marketing_tags', to_jsonb(array(
      select t.tag from customer_insights.customer_tags t
      where t.tenant_id = f.tenant_id and t.customer_id = f.customer_id
      order by t.tag collate "C"
    ))
  ) || customer_insights.insights_of(f, s, g.id, g.name, v.id, v.name, d.as_of, l.last_visit)
  order by k.ordinality), '[]') into customers
  from unnest(ids[:page_size]) with ordinality as k (customer_id, ordinality)
  join customer_insights.customer_facts f on f.customer_id = k.customer_id
  join customer_insights.host_customers c on c.id = k.customer_id
  join customer_insights.settings s on s.tenant_id = f.tenant_id
  cross join lateral (
    select coalesce(list_customers.as_of, (now() at time zone s.time_zone)::date) as as_of
    offset 0
  ) d
  cross join lateral (
    select case
      -- The usual case is spared a call.
      when f.last_booking_date <= d.as_of then f.last_booking_date
      else customer_insights.last_visit(f.customer_id, f.first_booking_date, f.last_booking_date, d.as_of, s)
    end as last_visit
    -- Computed once: the planner writes a plain function into the query only where its arguments cost nothing.
    offset 0
  ) l
  left join customer_insights.host_games g on g.id = f.favorite_game_id
  left join customer_insights.host_venues v on v.id = f.preferred_venue_id;

  total := case
    when total is not null then total
    when is_live or filter ? 'customer_id'
      then customer_insights.visible_total(tenants, filter, list_customers.as_of, 10000)
    when found is not null then jsonb_build_object('count', found, 'is_exact', true)
    else customer_insights.customers_total(tenants, filter, list_customers.as_of)
  end;
  answer := customer_insights.day_and_currency(tenants, list_customers.as_of);
  return jsonb_build_object(
    'customers', customers,
    'next', case when cardinality(ids) > page_size then customer_insights.cursor_text(
      query, end_values[page_size], ids[page_size]::text, total) end,
    'total', total,
    'as_of', answer.as_of,
    'currency', answer.currency
  );
end
$$;

revoke execute on function public.list_customers(jsonb, text, boolean, text, integer, date, text) from public, anon;
grant execute on function public.list_customers(jsonb, text, boolean, text, integer, date, text)
  to authenticated, service_role;
