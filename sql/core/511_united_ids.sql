-- Promise: the ids of both, each once; null for more than 100, and with a null.
-- Cost: a sort of 200 ids at most.
-- Callers: announce, from the second statement of a transaction on.
create function customer_insights.united_ids(a customer_insights.customer_key[], b customer_insights.customer_key[])
returns customer_insights.customer_key[]
language plpgsql immutable security invoker
set search_path = ''
as $$
declare
  ids customer_insights.customer_key[] := array(select u.id from unnest(a || b) as u (id) group by u.id);
begin
  return case when a is not null and b is not null and cardinality(ids) <= 100 then ids end;
end
$$;

revoke execute on function customer_insights.united_ids(
  customer_insights.customer_key[], customer_insights.customer_key[]
) from public, anon, authenticated, service_role;
