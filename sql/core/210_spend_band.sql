-- Promise: the band of a customer's spend, 0 to 51; -1 without a counted booking. Bands lie between 1, 2, 5, 10, 20, 50
-- and so on, which is where tiers begin and end; each of these amounts has a band of its own, since a tier may include
-- it or not. A tier with other limits still is a run of bands, with two that it has a part of.
-- Cost: a search in a constant array. Part of indexes, so it never changes.
-- Callers: the indexes on customer_facts and the lists.
create function customer_insights.spend_band(total_bookings bigint, total_spent numeric) returns integer
language sql immutable parallel safe security invoker
return case when total_bookings = 0 then -1 else width_bucket(total_spent, array[
  1, 1.005, 2, 2.005, 5, 5.005, 10, 10.005, 20, 20.005, 50, 50.005, 100, 100.005, 200, 200.005, 500, 500.005,
  1e3, 1000.005, 2e3, 2000.005, 5e3, 5000.005, 1e4, 10000.005, 2e4, 20000.005, 5e4, 50000.005,
  1e5, 100000.005, 2e5, 200000.005, 5e5, 500000.005, 1e6, 1000000.005, 2e6, 2000000.005, 5e6, 5000000.005,
  1e7, 10000000.005, 2e7, 20000000.005, 5e7, 50000000.005, 1e8, 100000000.005, 1e9
]) end;

revoke execute on function customer_insights.spend_band(bigint, numeric) from public, anon, authenticated, service_role;
