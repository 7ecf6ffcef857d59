-- Promise: one customer with everything that is known of it on a date, as `CustomerInsights`. `as_of` is today in the
-- tenant's time zone by default. An unknown customer, or one that the caller may not see, is PT404.
-- Cost: a few primary-key reads, whatever the number of bookings.
-- Callers: staff of the customer's tenant, and the service role.
create function public.get_customer_with_insights(
  customer_id customer_insights.customer_key, as_of date default null
) returns jsonb
language plpgsql stable security invoker
set search_path = ''
as $$
#variable_conflict use_column
declare
  tenant customer_insights.tenant_key := customer_insights.require_customer(get_customer_with_insights.customer_id);
  answer jsonb;
begin
  select jsonb_build_object(
    'customer', jsonb_build_object(
      'id', c.id::text, 'name', c.name, 'email', c.email, 'phone', c.phone,
      'metadata', coalesce(c.metadata, '{}') - customer_insights.metadata_keys(),
      'marketing_tags', to_jsonb(array(
        select t.tag from customer_insights.customer_tags t
        where t.tenant_id = f.tenant_id and t.customer_id = f.customer_id
        order by t.tag collate "C"
      ))
    ),
    'as_of', d.as_of,
    'currency', s.currency
  ) || customer_insights.insights_of(f, s, g.id, g.name, v.id, v.name, d.as_of, l.last_visit)
  into answer
  from customer_insights.customer_facts f
  join customer_insights.host_customers c on c.id = f.customer_id
  join customer_insights.settings s on s.tenant_id = f.tenant_id
  cross join lateral (
    select coalesce(
      get_customer_with_insights.as_of, (now() at time zone s.time_zone)::date
    ) as as_of
    offset 0
  ) d
  cross join lateral (
    select case
      -- The usual case is spared a call.
      when f.last_booking_date <= d.as_of then f.last_booking_date
      else customer_insights.last_visit(f.customer_id, f.first_booking_date, f.last_booking_date, d.as_of, s)
    end as last_visit
    -- Computed once: the planner writes a plain function into the query only where its arguments cost nothing.
    offset 0
  ) l
  left join customer_insights.host_games g on g.id = f.favorite_game_id
  left join customer_insights.host_venues v on v.id = f.preferred_venue_id
  where f.tenant_id = tenant and f.customer_id = get_customer_with_insights.customer_id;
  return answer;
end
$$;

revoke execute on function public.get_customer_with_insights(customer_insights.customer_key, date) from public, anon;
grant execute on function public.get_customer_with_insights(customer_insights.customer_key, date)
  to authenticated, service_role;
