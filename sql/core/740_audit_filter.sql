-- Promise: what a filter of list_audit_log asks for, each as its own type, null where it does not say; PT400 with the
-- name of the key or value that is wrong.
-- Cost: the filter's values.
-- Callers: list_audit_log.
create function customer_insights.audit_filter(
  filter jsonb,
  out actions text[],
  out customer_id customer_insights.customer_key,
  out actor text,
  out since timestamptz,
  out until timestamptz
)
language plpgsql stable security invoker
set search_path = ''
as $$
declare
  key text;
  value jsonb;
begin
  perform customer_insights.check_object(filter);
  for key, value in select f.key, f.value from jsonb_each(filter) f loop
    if key = 'action' then
      perform customer_insights.check_values('filter.action', value);
      actions := customer_insights.texts(value);
    elsif key not in ('customer_id', 'actor', 'from', 'to') then
      raise sqlstate 'PT400' using
        message = format('filter has a key "%s".', left(key, 60)),
        hint = 'Expected action, customer_id, actor, from or to.';
    elsif jsonb_typeof(value) <> 'string' then
      raise sqlstate 'PT400' using
        message = format('filter.%s is %s.', key, left(value::text, 60)), hint = 'Expected a text.';
    else
      begin
        case key
          when 'customer_id' then customer_id := value #>> '{}';
          when 'actor' then actor := value #>> '{}';
          when 'from' then since := (value #>> '{}')::timestamptz;
          when 'to' then until := (value #>> '{}')::timestamptz;
        end case;
      exception when data_exception then
        raise sqlstate 'PT400' using message = format('filter.%s: %s.', key, sqlerrm);
      end;
    end if;
  end loop;
end
$$;

revoke execute on function customer_insights.audit_filter(jsonb) from public, anon;
grant execute on function customer_insights.audit_filter(jsonb) to authenticated, service_role;
