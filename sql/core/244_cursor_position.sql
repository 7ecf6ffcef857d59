-- Promise: the position (value, id) that a cursor of cursor_text holds, and its total; all null for a null cursor;
-- PT400 for one of another query, or that is none.
-- Cost: a plain expression.
-- Callers: list_customers and get_customer_bookings.
create function customer_insights.cursor_position(after text, query jsonb, out value text, out id text, out total jsonb)
language plpgsql immutable security invoker
set search_path = ''
as $$
declare
  content jsonb;
begin
  if after is null then
    return;
  end if;
  begin
    content := convert_from(
      decode(rpad(translate(after, '-_', '+/'), (length(after) + 3) / 4 * 4, '='), 'base64'), 'UTF8')::jsonb;
  exception when data_exception then
    content := null;
  end;
  if jsonb_typeof(content) is distinct from 'array' or content ->> 0 is distinct from md5(query::text)
    or content ->> 2 is null
  then
    raise sqlstate 'PT400' using
      message = 'after is not the next of a page of this query.',
      hint = 'Pass the next of the page before, with the same filter and order; leave it out for the first page.';
  end if;
  value := content ->> 1;
  id := content ->> 2;
  -- Whoever makes up a total is told it, and nobody else.
  if jsonb_typeof(content -> 3) = 'object' then
    total := jsonb_build_object('count', content -> 3 -> 'count', 'is_exact', content -> 3 -> 'is_exact');
  end if;
end
$$;

revoke execute on function customer_insights.cursor_position(text, jsonb) from public, anon;
grant execute on function customer_insights.cursor_position(text, jsonb) to authenticated, service_role;
