-- Promise: whether counts are to be made live, under the caller's own row-level security on the host's customers
-- (true), or come from the tallies, which count the whole tenant (false). Always live where the host's config says so:
-- what a caller asks for is no protection from that caller. PT400 for any other word.
-- Cost: a plain expression.
-- Callers: the RPCs that count customers.
create function customer_insights.is_live(counts text) returns boolean
language plpgsql immutable security invoker
set search_path = ''
as $$
begin
  if counts is null or counts not in ('tallied', 'live') then
    raise sqlstate 'PT400' using
      message = format('counts is %s.', coalesce('"' || left(counts, 60) || '"', 'null')),
      hint = 'Expected tallied or live.';
  end if;
  return counts = 'live' or customer_insights.has_feature('live_counts');
end
$$;

revoke execute on function customer_insights.is_live(text) from public, anon;
grant execute on function customer_insights.is_live(text) to authenticated, service_role;
