-- Promise: whether those who have the words or the tags that a filter asks for are so few that a page is sooner made of
-- all of them than by walking in its order.
-- Cost: 200 names for each word, 2,000 entries of an index for each tag, and a few rows of the tallies.
-- Callers: page_statement, which has checked the tenant.
create function customer_insights.is_few(
  filter jsonb, tenant customer_insights.tenant_key, s customer_insights.settings, as_of date, row_limit integer
) returns boolean
language plpgsql stable security definer
set search_path = ''
as $$
declare
  anyone_of constant text[] := customer_insights.texts(filter #> '{tags,any}');
  few integer;
begin
  if exists (
    select from customer_insights.words_of(filter) w where not customer_insights.is_common(w.word, tenant)
  ) then
    return true;
  elsif filter #> '{tags,all}' is null and anyone_of is null then
    return false;
  end if;
  -- A walk meets one of `few` in each everyone / few steps.
  few := least(2000, sqrt(customer_insights.tallied_customers(tenant, '{}', s, as_of) * row_limit));
  return exists (
    select
    from (
      select anyone_of as tags where anyone_of is not null
      union all
      select array[t.tag] from unnest(customer_insights.texts(filter #> '{tags,all}')) as t (tag)
    ) g
    where few >= (
      select count(*)
      from (
        select from customer_insights.customer_tags t where t.tenant_id = tenant and t.tag = any (g.tags) limit few + 1
      ) m
    )
  );
end
$$;

revoke execute on function customer_insights.is_few(
  jsonb, customer_insights.tenant_key, customer_insights.settings, date, integer
) from public, anon, authenticated, service_role;
