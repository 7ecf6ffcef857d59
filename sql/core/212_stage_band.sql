-- Promise: the band of a customer by first and last booking day, in which those of a stage are together: twice the band
-- of the last day; or, where the first day is in the same band or the one before, twice that of the first day, and one.
-- So those who are new are in bands of their own, and not among all others who came lately. Null without a day.
-- Cost: a plain expression. Part of indexes, so it never changes.
-- Callers: the indexes on customer_facts and the lists.
create function customer_insights.stage_band(first_booking_date date, last_booking_date date) returns integer
language sql immutable parallel safe security invoker
return case
  when customer_insights.day_band(last_booking_date) - customer_insights.day_band(first_booking_date) <= 1
    then 2 * customer_insights.day_band(first_booking_date) + 1
  else 2 * customer_insights.day_band(last_booking_date)
end;

revoke execute on function customer_insights.stage_band(date, date) from public, anon, authenticated, service_role;
