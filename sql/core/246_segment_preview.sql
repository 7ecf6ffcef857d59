-- Promise: up to `preview_size` customers of a segment, biggest spenders first, as a jsonb array of `SegmentCustomer`;
-- those whom the host hides from the caller are not among them.
-- Cost: a short page of list_customers, whatever the number of customers.
-- Callers: get_customer_segments; runs with its caller's rights on the host's customers.
create function customer_insights.segment_preview(
  tenants customer_insights.tenant_key[], kind text, value text, preview_size integer, as_of date
) returns jsonb
language plpgsql stable security invoker
set search_path = ''
as $$
declare
  key text := case kind
    when 'favorite_game' then 'favorite_game_id'
    when 'preferred_venue' then 'preferred_venue_id'
    when 'favorite_category' then 'game_category'
    else kind
  end;
  ids customer_insights.customer_key[] := '{}';
  strip_ids customer_insights.customer_key[];
  strip_values text[];
  strip_size integer := preview_size;
  after_id text;
  after_value text;
begin
  if preview_size = 0 then
    return '[]';
  elsif kind = 'unsegmented' then
    -- All of them have spent the same, nothing.
    ids := array(
      select f.customer_id
      from customer_insights.customer_facts f
      join customer_insights.host_customers c on c.id = f.customer_id
      where f.tenant_id = any (tenants) and f.total_bookings = 0
      order by f.total_bookings desc, f.customer_id desc
      limit preview_size
    );
  else
    -- Where the host hides some of a strip from this caller, another one follows, longer than the one before.
    loop
      select array_agg(k.customer_id order by k.ordinality), array_agg(k.value order by k.ordinality)
      into strip_ids, strip_values
      from customer_insights.page_keys(
        tenants, jsonb_build_object(key, jsonb_build_array(segment_preview.value)), as_of, 'total_spent', true,
        after_value, after_id, strip_size
      ) with ordinality k;
      exit when strip_ids is null;
      ids := ids || array(
        select k.customer_id
        from unnest(strip_ids) with ordinality as k (customer_id, position)
        join customer_insights.host_customers c on c.id = k.customer_id
        order by k.position
      );
      exit when cardinality(ids) >= preview_size or cardinality(strip_ids) < strip_size;
      after_id := strip_ids[strip_size]::text;
      after_value := strip_values[strip_size];
      strip_size := least(2 * strip_size, 5000);
    end loop;
  end if;

  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', c.id::text, 'name', c.name, 'email', c.email, 'total_bookings', f.total_bookings,
      'total_spent', f.total_spent, 'last_booking_date', f.last_booking_date
    ) order by k.position), '[]')
    from unnest(ids[:preview_size]) with ordinality as k (customer_id, position)
    join customer_insights.customer_facts f on f.customer_id = k.customer_id
    join customer_insights.host_customers c on c.id = k.customer_id
  );
end
$$;

revoke execute on function customer_insights.segment_preview(
  customer_insights.tenant_key[], text, text, integer, date
) from public, anon;
grant execute on function customer_insights.segment_preview(
  customer_insights.tenant_key[], text, text, integer, date
) to authenticated, service_role;
