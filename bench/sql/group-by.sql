-- What get_customer_segments counts, as one plain statement over the host's tables: tiers, stages, favourite game, venue
-- and category of each customer from all bookings, then how many customers have each.
with counted as (
  select b.customer_id, g.id as game_id, v.id as venue_id, g.category,
    coalesce(b.total_amount, 0) as amount, (b.booking_date at time zone 'UTC')::date as day
  from public.bookings b
  left join public.games g on g.id = b.game_id
  left join public.venues v on v.id = b.venue_id
  where b.status is null or lower(b.status) not in
    ('cancelled', 'canceled', 'refunded', 'no_show', 'no-show', 'failed', 'expired', 'draft')
), customers as (
  select c.id, count(b.customer_id) as bookings, sum(b.amount) as spent, min(b.day) as first_day, max(b.day) as last_day
  from public.customers c
  left join counted b on b.customer_id = c.id
  group by c.id
), tiers as (
  select
    case when c.bookings = 0 then null when c.spent > 1000 then 'vip' when c.spent >= 500 then 'high'
      when c.spent >= 100 then 'medium' else 'low' end as spending_tier,
    case when c.bookings = 0 then null when c.bookings > 10 then 'frequent' when c.bookings >= 5 then 'regular'
      when c.bookings >= 2 then 'occasional' else 'one-time' end as frequency_tier,
    case when current_date - c.first_day < 30 then 'new' when current_date - c.last_day < 90 then 'active'
      when current_date - c.last_day <= 180 then 'at-risk' when c.last_day is not null then 'churned' end as stage
  from customers c
), games as (
  select distinct on (b.customer_id) b.game_id
  from (
    select customer_id, game_id, count(*) as bookings, sum(amount) as spent, max(day) as last_day
    from counted where game_id is not null group by customer_id, game_id
  ) b
  order by b.customer_id, b.bookings desc, b.spent desc, b.last_day desc nulls last, b.game_id
), venues as (
  select distinct on (b.customer_id) b.venue_id
  from (
    select customer_id, venue_id, count(*) as bookings, sum(amount) as spent, max(day) as last_day
    from counted where venue_id is not null group by customer_id, venue_id
  ) b
  order by b.customer_id, b.bookings desc, b.spent desc, b.last_day desc nulls last, b.venue_id
), categories as (
  select distinct on (b.customer_id) b.category
  from (
    select customer_id, category, count(*) as bookings, sum(amount) as spent, max(day) as last_day
    from counted where category <> '' group by customer_id, category
  ) b
  order by b.customer_id, b.bookings desc, b.spent desc, b.last_day desc nulls last, b.category collate "C"
)
select
  case
    when grouping(t.spending_tier) = 0 and t.spending_tier is null then 'unsegmented'
    when grouping(t.spending_tier) = 0 then 'spending_tier'
    when grouping(t.frequency_tier) = 0 then 'frequency_tier'
    else 'lifecycle_stage'
  end as kind,
  coalesce(t.spending_tier, t.frequency_tier, t.stage, '') as value, count(*)::int as count
from tiers t
group by grouping sets ((t.spending_tier), (t.frequency_tier), (t.stage))
having grouping(t.spending_tier) = 0 or coalesce(t.frequency_tier, t.stage) is not null
union all
select 'favorite_game', g.game_id::text, count(*)::int from games g group by g.game_id
union all
select 'preferred_venue', v.venue_id::text, count(*)::int from venues v group by v.venue_id
union all
select 'favorite_category', c.category, count(*)::int from categories c group by c.category
