/**
 * What the segments page must show, from nothing but the host's bookings: the words of the glossary written out once
 * more, in another way than the bundle's.
 */
export const RECOUNT = `
  with today as (select (now() at time zone 'Europe/London')::date as day),
  counted as (
    select customer_id, total_amount as amount, (booking_date at time zone 'Europe/London')::date as day
    from bookings where status in ('confirmed', 'completed')
  ),
  customer as (
    select customer_id, count(*) as n, sum(amount) as spent,
      (select day from today) - min(day) as first, (select day from today) - max(day) as last
    from counted group by customer_id
  ),
  word as (
    select n, spent, unnest(array[
      case when spent > 1000 then 'vip' when spent >= 500 then 'high'
        when spent >= 100 then 'medium' else 'low' end,
      case when n > 10 then 'frequent' when n >= 5 then 'regular' when n >= 2 then 'occasional' else 'one-time' end,
      case when first < 30 then 'new' when last < 90 then 'active' when last <= 180 then 'at-risk' else 'churned' end
    ]) as segment
    from customer
  )
  select segment, count(*)::int as customers, sum(n)::int as bookings, sum(spent)::float8 as revenue
  from word group by segment`

export interface SegmentCount {
  segment: string
  customers: number
  bookings: number
  revenue: number
}

/** Someone who came once, long ago, for little money: one more booking changes every badge. */
export const ONE_TIMER = `
  select c.id, c.name
  from customers c join bookings b on b.customer_id = c.id join venues v on v.id = b.venue_id
  group by c.id
  having count(*) = 1 and min(b.status) = 'completed' and sum(b.total_amount) < 100
    and max(b.booking_date) < now() - interval '200 days' and min(v.city) <> 'Edinburgh'
  order by c.id limit 1`
