-- Promise: bookings are counted again from now on; whoever they touched during the pause waits to be counted, as
-- status.backfill_pending says, and is counted by the maintenance or the backfill, exactly. Answers how many wait.
-- Without a pause nothing changes. Bookings under way are waited for; one that does not end within 5 seconds is PT503.
-- Cost: bookings wait while what is noted is marked: call mark_changed() before, in chunks, where that is much.
-- Callers: the service role and the owner, after a bulk load of bookings.
create function customer_insights.resume() returns bigint
language plpgsql volatile security definer
set search_path = ''
set lock_timeout = '5s'
as $$
begin
  begin
    perform pg_advisory_xact_lock(customer_insights.sync_lock());
  exception when lock_not_available then
    raise sqlstate 'PT503' using
      message = 'A long change of bookings is under way; the sync can resume when it has ended.',
      hint = 'Nothing was changed. Try again later.';
  end;
  delete from customer_insights.pauses where true;
  perform customer_insights.mark_changed();
  return (select count(*) from customer_insights.customer_facts f where not f.is_synced);
end
$$;

revoke execute on function customer_insights.resume() from public, anon, authenticated;
grant execute on function customer_insights.resume() to service_role;
