-- Promise: the segment of those who like a category best: "Escape Room" becomes "escape_room_fan".
-- Cost: a plain expression. It has no SET clause, so that the planner writes it into the query that calls it; its body
-- is bound when it is created and follows no search_path.
-- Callers: the sync and the RPCs.
create function customer_insights.category_segment(category text) returns text
language sql immutable parallel safe security invoker
return trim('_' from regexp_replace(lower(category), '[\s!-/:-@[-`{-~]+', '_', 'g')) || '_fan';

revoke execute on function customer_insights.category_segment(text) from public, anon;
grant execute on function customer_insights.category_segment(text)
  to authenticated, service_role;
