-- Promise: nothing for an array of texts, at least one, each among the allowed ones where there are such; otherwise
-- PT400 with the key's name.
-- Cost: the values.
-- Callers: check_filter.
create function customer_insights.check_values(key text, given jsonb, allowed text[] default null) returns void
language plpgsql immutable security invoker
set search_path = ''
as $$
declare
  wrong jsonb;
begin
  if jsonb_typeof(given) is distinct from 'array' or given = '[]' then
    raise sqlstate 'PT400' using
      message = format('%s is %s.', key, case when given = '[]' then 'empty' else left(given::text, 60) end),
      hint = 'Expected an array with at least one text; leave the key out for no restriction.';
  end if;
  select v.value into wrong
  from jsonb_array_elements(given) as v (value)
  where jsonb_typeof(v.value) <> 'string' or not coalesce(v.value #>> '{}' = any (allowed), true)
  limit 1;
  if found then
    raise sqlstate 'PT400' using
      message = format('%s has %s.', key, left(wrong::text, 60)),
      hint = format('Expected %s.', coalesce('one of ' || array_to_string(allowed, ', '), 'a text'));
  end if;
end
$$;

revoke execute on function customer_insights.check_values(text, jsonb, text[]) from public, anon;
grant execute on function customer_insights.check_values(text, jsonb, text[]) to authenticated, service_role;
