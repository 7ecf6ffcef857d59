-- Promise: a page of a customer's bookings as `CustomerBookingPage`, latest first, those without a start last; ties by
-- id, downwards. Uncounted ones are there and marked. `game_id` and `venue_id` let through the bookings of one game or
-- venue, `statuses` those with one of these statuses, as the host writes them (a null among them: those without one),
-- `upcoming` those that are still to start (true) or not (false). With the first page, and up to 10,000 bookings, come
-- `total`, how many there are, and `statuses`, how many have each status under the other filters; null otherwise. An
-- unknown customer, or one that the caller may not see, is PT404; the host's row-level security on bookings applies.
-- Cost: a page, by the index on (customer, start), whatever the number of bookings; where a filter lets few through,
-- all of the customer's. The first one counts them.
-- Callers: staff of the customer's tenant, and the service role.
create function public.get_customer_bookings(
  customer_id customer_insights.customer_key,
  game_id text default null,
  venue_id text default null,
  statuses text[] default null,
  upcoming boolean default null,
  after text default null,
  page_size integer default 50
) returns jsonb
language plpgsql stable security invoker
set search_path = ''
-- The plan for a customer of ten bookings would sort all of another's 100,000.
set plan_cache_mode = force_custom_plan
as $$
#variable_conflict use_column
declare
  tenant customer_insights.tenant_key := customer_insights.require_customer(get_customer_bookings.customer_id);
  wanted_game customer_insights.game_key := get_customer_bookings.game_id::customer_insights.game_key;
  wanted_venue customer_insights.venue_key := get_customer_bookings.venue_id::customer_insights.venue_key;
  query jsonb := jsonb_build_array(
    get_customer_bookings.customer_id::text, wanted_game::text, wanted_venue::text, statuses, upcoming);
  present customer_insights.starts_at_type := (
    select customer_insights.now_of(tz)
    from (select s.time_zone as tz from customer_insights.settings s where s.tenant_id = tenant) z
  );
  is_open boolean := statuses is null;
  is_null_wanted boolean := coalesce(array_position(statuses, null) is not null, false);
  place record;
  place_start customer_insights.starts_at_type;
  place_id customer_insights.booking_key;
  listed jsonb;
  total bigint;
  counts jsonb;
begin
  if page_size is null or page_size not between 1 and 200 then
    raise sqlstate 'PT400' using
      message = format('page_size is %s.', coalesce(page_size::text, 'null')),
      hint = 'Expected a number from 1 to 200.';
  end if;
  if statuses = '{}' then
    raise sqlstate 'PT400' using
      message = 'statuses is empty.', hint = 'Expected at least one status; leave it out for all of them.';
  end if;
  place := customer_insights.cursor_position(after, query);
  place_start := place.value::customer_insights.starts_at_type;
  place_id := place.id::customer_insights.booking_key;

  -- Each of the two parts is a range of the index in its order. After a booking without a start come only such.
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', p.id::text,
    'starts_at', p.starts_at,
    'booking_date', customer_insights.booking_day(p.starts_at, s.time_zone),
    'game', case when g.id is not null then jsonb_build_object('id', g.id::text, 'name', g.name) end,
    'venue', case when v.id is not null then jsonb_build_object('id', v.id::text, 'name', v.name) end,
    'status', p.status,
    'amount', p.amount,
    'is_counted', customer_insights.is_counted(p.status, s.uncounted_statuses),
    'is_upcoming', coalesce(customer_insights.is_upcoming(p.starts_at, s.time_zone), false)
  ) order by p.starts_at desc nulls last, p.id desc), '[]') into listed
  from (
    (
      select b.*
      from customer_insights.host_booking_history b
      where b.customer_id = get_customer_bookings.customer_id
        and (b.game_id = wanted_game or wanted_game is null) and (b.venue_id = wanted_venue or wanted_venue is null)
        and (place_id is null or place_start is not null)
        and (is_open or b.status = any (statuses) or (b.status is null and is_null_wanted))
        and (upcoming is not true or b.starts_at > present)
        and (upcoming is not false or b.starts_at <= present)
        and b.starts_at <= coalesce(place_start, 'infinity')
        and (place_start is null or (b.starts_at, b.id) < (place_start, place_id))
      order by b.starts_at desc, b.id desc
      limit page_size + 1
    )
    union all
    (
      select b.*
      from customer_insights.host_booking_history b
      where b.customer_id = get_customer_bookings.customer_id
        and (b.game_id = wanted_game or wanted_game is null) and (b.venue_id = wanted_venue or wanted_venue is null)
        and (is_open or b.status = any (statuses) or (b.status is null and is_null_wanted))
        and upcoming is not true
        and b.starts_at is null
        and (place_id is null or place_start is not null or b.id < place_id)
      order by b.id desc
      limit page_size + 1
    )
    order by starts_at desc nulls last, id desc
    limit page_size + 1
  ) p
  join customer_insights.settings s on s.tenant_id = tenant
  left join customer_insights.host_games g on g.id = p.game_id
  left join customer_insights.host_venues v on v.id = p.venue_id;

  if after is null then
    with counted as (
      select c.status, count(*) as bookings,
        is_open or c.status = any (statuses) or (c.status is null and is_null_wanted) as is_wanted
      from (
        select b.status
        from customer_insights.host_booking_history b
        where b.customer_id = get_customer_bookings.customer_id
          and (b.game_id = wanted_game or wanted_game is null) and (b.venue_id = wanted_venue or wanted_venue is null)
          and (upcoming is not true or b.starts_at > present)
          and (upcoming is not false or coalesce(b.starts_at <= present, true))
        limit 10001
      ) c
      group by c.status
    )
    select coalesce(sum(c.bookings) filter (where c.is_wanted), 0),
      coalesce(jsonb_agg(jsonb_build_object('status', c.status, 'bookings', c.bookings)
        order by c.bookings desc, c.status collate "C"), '[]')
    into total, counts
    from counted c
    having coalesce(sum(c.bookings), 0) <= 10000;
  end if;
  return jsonb_build_object(
    'bookings', case when jsonb_array_length(listed) > page_size then listed - -1 else listed end,
    'next', case when jsonb_array_length(listed) > page_size then customer_insights.cursor_text(
      query, listed -> (page_size - 1) ->> 'starts_at', listed -> (page_size - 1) ->> 'id') end,
    'total', total,
    'statuses', counts
  );
end
$$;

revoke execute on function public.get_customer_bookings(
  customer_insights.customer_key, text, text, text[], boolean, text, integer
) from public, anon;
grant execute on function public.get_customer_bookings(
  customer_insights.customer_key, text, text, text[], boolean, text, integer
) to authenticated, service_role;
