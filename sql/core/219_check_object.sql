-- Promise: nothing for a filter that is an object; PT400 for anything else.
-- Cost: none.
-- Callers: check_filter and audit_filter.
create function customer_insights.check_object(filter jsonb) returns void
language plpgsql immutable security invoker
set search_path = ''
as $$
begin
  if jsonb_typeof(filter) is distinct from 'object' then
    raise sqlstate 'PT400' using
      message = format('filter is %s.', coalesce(left(filter::text, 60), 'null')),
      hint = 'Expected an object; {} for no restriction.';
  end if;
end
$$;

revoke execute on function customer_insights.check_object(jsonb) from public, anon;
grant execute on function customer_insights.check_object(jsonb) to authenticated, service_role;
