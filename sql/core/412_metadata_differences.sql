-- Needs: customers.metadata
-- Promise: where our keys in the metadata of these customers are not what their facts, tags and bookings give as of the
-- date that the metadata names itself; only the keys that differ. What time alone has changed since is no difference.
-- A customer without a counted booking may have none of our keys. What the next maintenance is going to write anyway,
-- after a change of settings for example, has the subject `pending`.
-- Cost: the customers' facts and tags, and the bookings of those with an upcoming one.
-- Callers: the owner: `customer-insights verify`.
create function customer_insights.metadata_differences(customer_ids customer_insights.customer_key[])
returns table (subject text, id text, stored jsonb, expected jsonb)
language plpgsql stable security invoker
set search_path = ''
as $$
#variable_conflict use_column
begin
  return query
  with customer as (
    select f.*, s.time_zone, s.uncounted_statuses, s.vip_above, s.high_from, s.medium_from,
      s.frequent_above, s.regular_from, s.occasional_from, s.new_days, s.active_days, s.churned_after,
      case when jsonb_typeof(c.metadata) = 'object' then c.metadata else '{}' end as metadata,
      (now() at time zone s.time_zone)::date as today,
      exists (select from customer_insights.mirror_dates m where m.tenant_id = f.tenant_id) as is_date_known
    from customer_insights.customer_facts f
    join customer_insights.settings s on s.tenant_id = f.tenant_id
    join customer_insights.host_customers c on c.id = f.customer_id
    where f.customer_id = any (customer_ids) and f.is_synced
  ), dated as (
    -- What a host may have written there is never cast: a day that is none falls into the next month.
    select c.*, case when c.metadata ->> 'insights_as_of' ~ '^[1-9]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'
      then make_date(left(c.metadata ->> 'insights_as_of', 4)::integer,
        substr(c.metadata ->> 'insights_as_of', 6, 2)::integer, 1)
        + substr(c.metadata ->> 'insights_as_of', 9, 2)::integer - 1
      end as named
    from customer c
  ), aged as (
    select d.*, case when d.named <= d.today then d.named else d.today end as as_of from dated d
  ), visited as (
    select x.customer_id, max(x.day) filter (where x.day <= x.as_of) as last_visit
    from (
      select y.customer_id, y.as_of, customer_insights.day_of(starts_at, time_zone) as day
      from (
        select a.customer_id, a.as_of, b.starts_at, a.time_zone
        from aged a
        join customer_insights.host_bookings b on b.customer_id = a.customer_id
        where a.last_booking_date > a.as_of and coalesce(array_position(a.uncounted_statuses, lower(b.status)), 0) = 0
      ) y
    ) x
    group by x.customer_id
  ), worded as (
    select a.*,
      case when a.total_bookings > 0 then (array['low', 'medium', 'high', 'vip'])[
        1 + (a.total_spent >= a.medium_from)::integer + (a.total_spent >= a.high_from)::integer
          + (a.total_spent > a.vip_above)::integer] end as spending,
      case when a.total_bookings > 0 then (array['one-time', 'occasional', 'regular', 'frequent'])[
        1 + (a.total_bookings >= a.occasional_from)::integer + (a.total_bookings >= a.regular_from)::integer
          + (a.total_bookings > a.frequent_above)::integer] end as frequency,
      case when a.as_of - a.first_booking_date < a.new_days then 'new' else (array['active', 'at-risk', 'churned'])[
        1 + (a.as_of - a.last_booking_date >= a.active_days)::integer
          + (a.as_of - a.last_booking_date > a.churned_after)::integer] end as stage,
      btrim(regexp_replace(lower(a.favorite_category), '[!-/:-@[-`{-~\s]', '_', 'g'), '_') as fan,
      case when a.last_booking_date > a.as_of then v.last_visit else a.last_booking_date end as last_visit
    from aged a
    left join visited v on v.customer_id = a.customer_id
  ), wanted as (
    select w.customer_id, w.tenant_id, w.is_date_known, w.total_bookings, w.metadata, jsonb_build_object(
      'segments', to_jsonb(array_remove(
        array[w.spending, w.frequency, regexp_replace(w.fan, '_+', '_', 'g') || '_fan'], null
      )),
      'favorite_game_id', w.favorite_game_id,
      'favorite_game_name', (select g.name from customer_insights.host_games g where g.id = w.favorite_game_id),
      'preferred_venue_id', w.preferred_venue_id,
      'preferred_venue_name', (select v.name from customer_insights.host_venues v where v.id = w.preferred_venue_id),
      'lifecycle_stage', w.stage,
      'spending_tier', w.spending,
      'frequency_tier', w.frequency,
      'last_booking_date', w.last_booking_date,
      'days_since_last_visit', w.as_of - w.last_visit,
      'average_booking_value', coalesce(round(w.total_spent / nullif(w.total_bookings, 0), 2), 0),
      'booking_frequency_per_month',
      round(487.0 * w.total_bookings / (16 * greatest(w.as_of - w.first_booking_date, 30)), 2),
      'marketing_tags', (
        select coalesce(jsonb_agg(t.tag order by t.tag collate "C"), '[]')
        from customer_insights.customer_tags t
        where t.tenant_id = w.tenant_id and t.customer_id = w.customer_id
      ),
      'insights_as_of', w.as_of
    ) as content
    from worded w
  ), compared as (
    select w.customer_id, w.tenant_id, w.is_date_known, w.total_bookings,
      coalesce((
        select jsonb_object_agg(e.key, e.value) from jsonb_each(w.metadata) e where w.content ? e.key
      ), '{}') as stored,
      w.content as expected
    from wanted w
  )
  select
    case
      when c.is_date_known and not exists (
        select from customer_insights.mirror_queue q
        where q.tenant_id = c.tenant_id and q.customer_id = c.customer_id
      ) then 'metadata'
      else 'pending'
    end,
    c.customer_id::text,
    coalesce((
      select jsonb_object_agg(e.key, e.value) from jsonb_each(c.stored) e
      where e.value is distinct from c.expected -> e.key
    ), '{}'),
    (
      select jsonb_object_agg(e.key, e.value) from jsonb_each(c.expected) e
      where e.value is distinct from c.stored -> e.key
    )
  from compared c
  where c.stored <> c.expected and not (c.total_bookings = 0 and c.stored - 'marketing_tags' = '{}');
end
$$;

revoke execute on function customer_insights.metadata_differences(customer_insights.customer_key[])
  from public, anon, authenticated, service_role;
