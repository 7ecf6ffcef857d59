-- Promise: about how many customers a walk in the order of a sort passes until it has met so many whom a condition lets
-- through, judged by the next 500. What the tallies know, how many there are of them, says nothing of where they are:
-- big spenders are hardly met among those who have not been seen for long.
-- Cost: 500 customers.
-- Callers: page_range. Every value in the texts is quoted.
create function customer_insights.walk_length(
  tenant customer_insights.tenant_key,
  conditions text,
  place text,
  sort_value text,
  direction text,
  row_limit integer
) returns bigint
language plpgsql stable security definer
set search_path = ''
as $$
declare
  sample constant integer := 500;
  met bigint;
begin
  execute format(
    'select count(*) filter (where %1$s) from ('
    ' select f.* from customer_insights.customer_facts f where f.tenant_id = %2$L and %3$s'
    ' order by %4$s %5$s, f.customer_id %5$s limit %6$s) f',
    conditions, tenant, place, sort_value, direction, sample)
  into met;
  return sample * row_limit / greatest(met, 1);
end
$$;

revoke execute on function customer_insights.walk_length(
  customer_insights.tenant_key, text, text, text, text, integer
) from public, anon, authenticated, service_role;
