-- Needs: customers.metadata
-- Promise: what would keep the maintenance from bringing metadata up to date: places in the queue of someone who is not
-- there, dates of tenants that are none, and dates before which some metadata names another lifecycle stage than was
-- true on them, so that nobody would mend it.
-- Cost: one pass over facts and customers.
-- Callers: the owner: `customer-insights verify`.
create function customer_insights.mirror_differences()
returns table (subject text, id text, stored jsonb, expected jsonb)
language plpgsql stable security invoker
set search_path = ''
as $$
#variable_conflict use_column
begin
  return query
  select 'queue', q.customer_id::text, to_jsonb(q), null::jsonb
  from customer_insights.mirror_queue q
  where not exists (
    select from customer_insights.customer_facts f
    where f.tenant_id = q.tenant_id and f.customer_id = q.customer_id
  )
  union all
  select 'dates', m.tenant_id::text, to_jsonb(m), null
  from customer_insights.mirror_dates m
  left join customer_insights.settings s on s.tenant_id = m.tenant_id
  where s.tenant_id is null or exists (
    select from customer_insights.customer_facts f
    join customer_insights.host_customers c on c.id = f.customer_id
    where f.tenant_id = m.tenant_id and f.is_synced and f.total_bookings > 0
      and c.metadata ->> 'insights_as_of' < m.as_of::text
      and c.metadata ->> 'lifecycle_stage' is distinct from case
        when m.as_of - f.first_booking_date < s.new_days then 'new'
        when m.as_of - f.last_booking_date < s.active_days then 'active'
        when m.as_of - f.last_booking_date <= s.churned_after then 'at-risk'
        when f.last_booking_date is not null then 'churned' end
      and not exists (
        select from customer_insights.mirror_queue q
        where q.tenant_id = f.tenant_id and q.customer_id = f.customer_id
      )
  );
end
$$;

revoke execute on function customer_insights.mirror_differences() from public, anon, authenticated, service_role;
