-- Promise: the band of a day: 64 days each.
-- Cost: a plain expression. Part of indexes, so it never changes.
-- Callers: stage_band and bands_of.
create function customer_insights.day_band(day date) returns integer
language sql immutable parallel safe security invoker
return (day - date '2000-01-01') / 64;

revoke execute on function customer_insights.day_band(date) from public, anon, authenticated, service_role;
