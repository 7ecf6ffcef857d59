-- Promise: foreign keys to customers and bookings that would be checked at the end of the transaction are checked with
-- each statement from here on, so that what refuses a deletion is told by the deletion.
-- Cost: a few rows of the catalog.
-- Callers: erase_one.
create function customer_insights.check_keys_now() returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  names text;
begin
  select string_agg(format('%I.%I', n.nspname, k.conname), ', ') into names
  from pg_constraint k
  join pg_namespace n on n.oid = k.connamespace
  where k.contype = 'f' and k.condeferrable
    and k.confrelid in (customer_insights.host_regclass('customers'), customer_insights.host_regclass('bookings'));
  if names is not null then
    execute 'set constraints ' || names || ' immediate';
  end if;
end
$$;

revoke execute on function customer_insights.check_keys_now() from public, anon, authenticated, service_role;
