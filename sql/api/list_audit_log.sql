-- Promise: a page of the audit log of the tenants that the caller manages, newest first, as `AuditLogPage`. `filter` is
-- an object of action (an array), customer_id, actor, from and to (moments in ISO 8601; `from` is included, `to` is
-- not); a wrong key or value is PT400 and named. `page_size` is 1 to 200.
-- Cost: a page; where few entries pass the filter, up to the tenant's log.
-- Callers: staff with the capability manage, and the service role.
create function public.list_audit_log(
  filter jsonb default '{}', after text default null, page_size integer default 50
) returns jsonb
language plpgsql stable security invoker
set search_path = ''
set plan_cache_mode = force_custom_plan
as $$
#variable_conflict use_column
declare
  tenants customer_insights.tenant_key[] := customer_insights.require_capability('manage');
  wanted record := customer_insights.audit_filter(filter);
  place record := customer_insights.cursor_position(after, filter);
  listed customer_insights.audit_log[];
begin
  if page_size is null or page_size not between 1 and 200 then
    raise sqlstate 'PT400' using
      message = format('page_size is %s.', coalesce(page_size::text, 'null')),
      hint = 'Expected a number from 1 to 200.';
  end if;
  -- One more than the page, to know whether there is a next one. The cursor is a moment, and a place within it.
  listed := array(
    select l
    from customer_insights.audit_log l
    where l.tenant_id = any (tenants)
      and (wanted.actions is null or l.action = any (wanted.actions))
      and (wanted.customer_id is null or l.customer_id = wanted.customer_id)
      and (wanted.actor is null or l.actor = wanted.actor)
      and (wanted.since is null or l.at >= wanted.since)
      and (wanted.until is null or l.at < wanted.until)
      and (place.id is null
        or (l.at, l.position, l.tenant_id::text) < (
          place.value::timestamptz, split_part(place.id, ' ', 1)::bigint,
          substr(place.id, strpos(place.id, ' ') + 1)))
    order by l.at desc, l.position desc, l.tenant_id::text desc
    limit page_size + 1
  );
  return jsonb_build_object(
    'entries', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'tenant_id', e.tenant_id::text, 'position', e.position, 'at', e.at, 'actor', e.actor,
        'actor_role', e.actor_role, 'action', e.action, 'customer_id', e.customer_id::text, 'amount', e.amount,
        'details', e.details
      ) order by e.at desc, e.position desc, e.tenant_id::text desc), '[]')
      from unnest(listed[:page_size]) e
    ),
    'next', case when cardinality(listed) > page_size then customer_insights.cursor_text(
      filter, listed[page_size].at::text, listed[page_size].position || ' ' || listed[page_size].tenant_id::text) end
  );
end
$$;

revoke execute on function public.list_audit_log(jsonb, text, integer) from public, anon;
grant execute on function public.list_audit_log(jsonb, text, integer) to authenticated, service_role;
