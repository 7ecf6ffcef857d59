-- Promise: a cursor: where a page ended, as text that is opaque to its bearer, fit for a URL and bound to the query
-- that it continues; and how many there are altogether, so that it need not be counted again.
-- Cost: a plain expression.
-- Callers: list_customers and get_customer_bookings; see cursor_position.
create function customer_insights.cursor_text(query jsonb, value text, id text, total jsonb default null) returns text
language sql immutable parallel safe security invoker
set search_path = ''
return translate(
  encode(convert_to(jsonb_build_array(md5(query::text), value, id, total)::text, 'UTF8'), 'base64'), e'+/=\n', '-_');

revoke execute on function customer_insights.cursor_text(jsonb, text, text, jsonb) from public, anon;
grant execute on function customer_insights.cursor_text(jsonb, text, text, jsonb) to authenticated, service_role;
