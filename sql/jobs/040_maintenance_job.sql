-- Promise: the statement that a scheduler runs: chunk by chunk, each in a transaction of its own, until nothing is left
-- or what is left is being written by someone else.
-- Cost: that of maintain.
-- Callers: the installation, which gives it to pg_cron; any other scheduler, as the owner.
create function customer_insights.maintenance_job() returns text
language sql immutable parallel safe security invoker
set search_path = ''
return $job$do $$
declare
  chunk record;
begin
  loop
    select m.* into chunk from customer_insights.maintain() m;
    commit;
    exit when chunk.done = 0 or chunk.pending = 0;
  end loop;
end
$$$job$;

revoke execute on function customer_insights.maintenance_job() from public, anon, authenticated, service_role;
