-- Promise: does what time and settings ask for and no booking does: counts up to `chunk` customers who wait to be
-- counted, brings the metadata of others up to a date (today in their tenant's time zone by default), anonymizes those
-- whom their tenant's retention names (apply_retention), folds the tally log and drops empty tallies. Answers how many
-- customers it did and how many are left. Each call is complete in itself: stop at any time and call again. It may
-- answer 0 done while some are pending, when all of those are being written.
-- Cost: where nothing is to be done, a few index lookups; otherwise see its parts. The rows of the chunk's customers
-- are locked until the transaction ends; it waits for none while it holds others.
-- Callers: the owner: pg_cron, the command line, or any scheduler.
create function customer_insights.maintain(chunk integer default 1000, as_of date default null)
returns table (done bigint, pending bigint)
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  counted record;
  mirrored record;
  anonymized record;
  rest integer;
begin
  perform pg_advisory_xact_lock_shared(customer_insights.sync_lock());
  if pg_try_advisory_xact_lock(customer_insights.fold_lock()) then
    perform customer_insights.fold_tallies();
    delete from customer_insights.tally_base b where (b.customers, b.bookings, b.total_spent) = (0, 0, 0);
  end if;

  perform customer_insights.queue_stale_metadata(maintain.as_of); -- needs: customers.metadata
  select b.* into counted from customer_insights.backfill(maintain.chunk) b;
  select 0 as done, 0 as pending into mirrored;
  -- The three share the chunk, so that a transaction never locks more customers than it was told.
  rest := maintain.chunk - counted.done::integer;
  select m.* into mirrored from customer_insights.mirror_queued(rest, maintain.as_of) m; -- needs: customers.metadata
  rest := rest - mirrored.done::integer;
  select r.* into anonymized from customer_insights.apply_retention(rest, maintain.as_of) r;
  return query
    select counted.done + mirrored.done + anonymized.done, counted.pending + mirrored.pending + anonymized.pending;
end
$$;

revoke execute on function customer_insights.maintain(integer, date) from public, anon, authenticated, service_role;
