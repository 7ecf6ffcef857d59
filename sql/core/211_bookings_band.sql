-- Promise: the band of a number of bookings, 0 to 22: each number to 16 by itself, then doubling.
-- Cost: a search in a constant array. Part of indexes, so it never changes.
-- Callers: the indexes on customer_facts and the lists.
create function customer_insights.bookings_band(total_bookings bigint) returns integer
language sql immutable parallel safe security invoker
return width_bucket(total_bookings, array[
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 33, 65, 129, 257, 513
]::bigint[]);

revoke execute on function customer_insights.bookings_band(bigint) from public, anon, authenticated, service_role;
