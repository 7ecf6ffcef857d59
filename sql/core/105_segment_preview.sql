-- Promise: up to `preview_size` customers of a segment, biggest spenders first, as a jsonb array of `SegmentCustomer`.
-- Cost: walks each tenant's customers by spend until enough are found.
-- Callers: get_customer_segments; runs with its caller's rights on the host's customers.
create function customer_insights.segment_preview(
  tenants customer_insights.tenant_key[], kind text, value text, preview_size integer, as_of date
) returns jsonb
language plpgsql stable security invoker
set search_path = ''
as $$
begin
  if preview_size = 0 then
    return '[]';
  end if;
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', p.id::text, 'name', p.name, 'email', p.email, 'total_bookings', p.total_bookings,
      'total_spent', p.total_spent, 'last_booking_date', p.last_booking_date
    ) order by p.total_spent desc, p.id desc), '[]')
    from (
      select m.*
      from unnest(tenants) as t (tenant_id)
      join customer_insights.settings s on s.tenant_id = t.tenant_id
      cross join lateral (
        select c.id, c.name, c.email, f.total_bookings, f.total_spent, f.last_booking_date
        from customer_insights.customer_facts f
        join customer_insights.host_customers c on c.id = f.customer_id
        where f.tenant_id = t.tenant_id and customer_insights.is_segment_member(
          f, s, kind, segment_preview.value, coalesce(as_of, (now() at time zone s.time_zone)::date))
        order by f.total_spent desc, f.customer_id desc
        limit preview_size
      ) m
      order by m.total_spent desc, m.id desc
      limit preview_size
    ) p
  );
end
$$;

revoke execute on function customer_insights.segment_preview(
  customer_insights.tenant_key[], text, text, integer, date
) from public, anon;
grant execute on function customer_insights.segment_preview(
  customer_insights.tenant_key[], text, text, integer, date
) to authenticated, service_role;
