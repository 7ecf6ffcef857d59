-- Promise: from now on statements on bookings are not counted, and only note whom they touch, until resume(); answers
-- since when. Pausing twice is pausing once. Every RPC answers as of this moment; customers may come and go, tags and
-- settings may change. Bookings under way are waited for; one that does not end within 5 seconds is PT503.
-- Cost: one row.
-- Callers: the service role and the owner, before a bulk load of bookings.
create function customer_insights.pause() returns timestamptz
language plpgsql volatile security definer
set search_path = ''
set lock_timeout = '5s'
as $$
begin
  perform pg_advisory_xact_lock(customer_insights.sync_lock());
  insert into customer_insights.pauses default values on conflict do nothing;
  return (select p.since from customer_insights.pauses p);
exception when lock_not_available then
  raise sqlstate 'PT503' using
    message = 'A long change of bookings is under way; the sync can pause when it has ended.',
    hint = 'Nothing was changed. Try again later.';
end
$$;

revoke execute on function customer_insights.pause() from public, anon, authenticated;
grant execute on function customer_insights.pause() to service_role;
