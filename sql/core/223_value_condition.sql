-- Promise: the SQL condition on a row `f` for one tier or stage, as ranges of the columns that customer_facts and
-- tally_log have. It says what spending_tier, frequency_tier and lifecycle_stage say, in a form that an index serves.
-- Cost: a plain expression.
-- Callers: segment_condition, page_range and page_statement. Every value in it is quoted.
create function customer_insights.value_condition(
  value text, s customer_insights.settings, as_of date
) returns text
language plpgsql stable security invoker
set search_path = ''
as $$
begin
  return case value
    when 'vip' then format('f.total_bookings > 0 and f.total_spent > %L::numeric', s.vip_above)
    when 'high' then format(
      'f.total_bookings > 0 and f.total_spent >= %L::numeric and f.total_spent <= %L::numeric',
      s.high_from, s.vip_above)
    when 'medium' then format(
      'f.total_bookings > 0 and f.total_spent >= %L::numeric and f.total_spent < %L::numeric',
      s.medium_from, s.high_from)
    when 'low' then format('f.total_bookings > 0 and f.total_spent < %L::numeric', s.medium_from)
    when 'frequent' then format('f.total_bookings > %L::bigint', s.frequent_above)
    when 'regular' then format(
      'f.total_bookings >= %L::bigint and f.total_bookings <= %L::bigint', s.regular_from, s.frequent_above)
    when 'occasional' then format(
      'f.total_bookings >= %L::bigint and f.total_bookings < %L::bigint', s.occasional_from, s.regular_from)
    when 'one-time' then format('f.total_bookings >= 1 and f.total_bookings < %L::bigint', s.occasional_from)
    -- The last booking is never before the first, so that this, too, is a range of last days.
    when 'new' then format(
      'f.first_booking_date > %1$L::date and f.last_booking_date > %1$L::date', as_of - s.new_days)
    when 'active' then format(
      'f.first_booking_date <= %L::date and f.last_booking_date > %L::date', as_of - s.new_days, as_of - s.active_days)
    when 'at-risk' then format(
      'f.first_booking_date <= %L::date and f.last_booking_date <= %L::date and f.last_booking_date >= %L::date',
      as_of - s.new_days, as_of - s.active_days, as_of - s.churned_after)
    when 'churned' then format(
      'f.first_booking_date <= %L::date and f.last_booking_date < %L::date',
      as_of - s.new_days, as_of - s.churned_after)
  end;
end
$$;

revoke execute on function customer_insights.value_condition(text, customer_insights.settings, date)
  from public, anon, authenticated, service_role;
