-- Promise: an index on (customer, start) of the host's bookings, for recounts, the last visit and the history. None is
-- made where the host has one that begins so. Where the start is an expression, the index is on the customer alone.
-- Cost: one index on bookings.
-- Callers: none.
do $$
begin
  if not exists (
    select from pg_catalog.pg_index i
    where i.indrelid = customer_insights.host_regclass('bookings') and i.indisvalid and i.indpred is null
      and (select array_agg(a.attname order by k.position)
        from unnest(i.indkey::int2[]) with ordinality as k (attnum, position)
        join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
        where k.position <= cardinality(customer_insights.bookings_index_columns())
      ) = customer_insights.bookings_index_columns()
  ) then
    create index customer_insights_by_customer on host.bookings (__bookings_index__);
  end if;
end
$$;
