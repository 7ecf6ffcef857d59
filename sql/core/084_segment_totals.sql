-- Promise: customers, bookings and spend of every segment of these tenants on a date, from the tallies. Lifecycle
-- stages are ranges of first and last booking days: `new` by the first day; `active` by the last day, less those who
-- are new. Kinds: all, unsegmented, spending_tier, frequency_tier, lifecycle_stage, favorite_game, preferred_venue,
-- favorite_category.
-- Cost: the tallies; nothing that grows with the number of customers.
-- Callers: get_customer_segments.
create function customer_insights.segment_totals(tenants customer_insights.tenant_key[], as_of date)
returns table (kind text, value text, customers bigint, bookings bigint, total_spent numeric)
language plpgsql stable security invoker
set search_path = ''
as $$
#variable_conflict use_column
begin
  return query
  with tallied as materialized (
    select * from customer_insights.tallies t where t.tenant_id = any (tenants)
  ), staged as (
    select
      case
        when t.dimension = 'first_day' then case when a.age < s.new_days then 'new' end
        when a.age < s.active_days then 'active'
        when a.age <= s.churned_after then 'at-risk'
        else 'churned'
      end as stage,
      t.customers, t.bookings, t.total_spent
    from tallied t
    join customer_insights.settings s on s.tenant_id = t.tenant_id
    cross join lateral (
      select coalesce(segment_totals.as_of, (now() at time zone s.time_zone)::date) - t.value::date as age
    ) a
    where t.dimension in ('first_day', 'last_day') and t.value <> ''
  ), stages as (
    select g.stage, g.customers, g.bookings, g.total_spent from staged g where g.stage is not null
    union all
    select 'active', -g.customers, -g.bookings, -g.total_spent from staged g where g.stage = 'new'
  ), segments as (
    select case when t.dimension = 'spending_tier' and t.value = '' then 'unsegmented' else t.dimension end as kind,
      t.value, t.customers, t.bookings, t.total_spent
    from tallied t
    where t.dimension not in ('first_day', 'last_day') and (t.value <> '' or t.dimension = 'spending_tier')
    union all
    select 'all', '', t.customers, t.bookings, t.total_spent from tallied t where t.dimension = 'spending_tier'
    union all
    select 'lifecycle_stage', g.stage, g.customers, g.bookings, g.total_spent from stages g
  )
  select g.kind, g.value, sum(g.customers)::bigint, sum(g.bookings)::bigint, sum(g.total_spent)
  from segments g
  group by g.kind, g.value;
end
$$;

revoke execute on function customer_insights.segment_totals(customer_insights.tenant_key[], date) from public, anon;
grant execute on function customer_insights.segment_totals(customer_insights.tenant_key[], date)
  to authenticated, service_role;
