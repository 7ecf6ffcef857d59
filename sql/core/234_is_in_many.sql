-- Promise: whether the words of a filter are in more than `enough` of a tenant's names, where 200 names let expect that
-- they are in `many`, so that a count would end at its bound anyway. The first few as they come are met sooner than an
-- index has told all, which takes 10 ms where 70,000 of a million have a word.
-- Cost: 200 names, and a few rows of the tallies; where there seem to be many, the names until there are enough, 50,000
-- at most.
-- Callers: customers_total, which has checked the tenant.
create function customer_insights.is_in_many(
  filter jsonb, s customer_insights.settings, as_of date, many bigint, enough bigint
) returns boolean
language plpgsql stable security definer
set search_path = ''
as $$
declare
  matching constant text := format(
    'select count(*) from (select from (select n.* from customer_insights.customer_names n where n.tenant_id = %L'
    ' limit $1) n where %s limit $2) m',
    s.tenant_id, customer_insights.person_condition(filter, s.tenant_id, true));
  sample constant bigint := 200;
  found bigint;
begin
  execute matching into found using sample, sample;
  if found * customer_insights.tallied_customers(s.tenant_id, '{}', s, as_of) < many * sample then
    return false;
  end if;
  execute matching into found using 50000, enough + 1;
  return found > enough;
end
$$;

revoke execute on function customer_insights.is_in_many(
  jsonb, customer_insights.settings, date, bigint, bigint
) from public, anon, authenticated, service_role;
