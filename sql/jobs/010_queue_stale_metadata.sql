-- Needs: customers.metadata
-- Promise: mirror_queue holds every customer whose metadata is not what is true as of a date (today in the tenant's
-- time zone by default): a stage that time changed, an upcoming booking that has become a visit, anything that settings
-- changed. `mirror_dates` says so for the tenant. A tenant that someone else is looking through is passed over.
-- Cost: a day's sweep reads customers whose last booking is as old as a boundary, as recent as new customers are, or
-- upcoming, by index. A tenant whose settings changed is compared whole, once. Reads only; no customer is locked.
-- Callers: maintain.
create function customer_insights.queue_stale_metadata(as_of date default null) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
-- A column of the host may have the name of a variable here.
#variable_conflict use_column
declare
  s customer_insights.settings;
  target date;
  swept date;
  earliest date;
  latest date;
begin
  for s in
    select t.*
    from customer_insights.settings t
    left join customer_insights.mirror_dates d on d.tenant_id = t.tenant_id
    where d.as_of is distinct from coalesce(queue_stale_metadata.as_of, (now() at time zone t.time_zone)::date)
    order by t.tenant_id
    for no key update of t skip locked
  loop
    target := coalesce(queue_stale_metadata.as_of, (now() at time zone s.time_zone)::date);
    select d.as_of into swept from customer_insights.mirror_dates d where d.tenant_id = s.tenant_id;

    if swept is null then
      -- Customers who wait to be counted have their old metadata until then.
      continue when exists (
        select from customer_insights.customer_facts f where f.tenant_id = s.tenant_id and not f.is_synced
      );
      insert into customer_insights.mirror_queue as q (tenant_id, customer_id, has_aged)
      select f.tenant_id, f.customer_id, false
      from customer_insights.customer_facts f
      join customer_insights.host_customers c on c.id = f.customer_id
      left join (
        select g.customer_id, jsonb_agg(g.tag order by g.tag collate "C") as tags
        from customer_insights.customer_tags g
        where g.tenant_id = s.tenant_id
        group by g.customer_id
      ) t on t.customer_id = f.customer_id
      where f.tenant_id = s.tenant_id
        -- Who never had a counted booking and no tag has none of our keys.
        and (f.total_bookings > 0 or t.tags is not null or c.metadata ->> 'insights_as_of' is not null)
        and customer_insights.is_mirrored(
          coalesce(c.metadata, '{}'), f, s, coalesce(t.tags, '[]'),
          case
            when f.last_booking_date <= target then f.last_booking_date
            else customer_insights.last_visit(
              f.customer_id, f.first_booking_date, f.last_booking_date, target, s)
          end,
          target
        ) is not true
      on conflict (tenant_id, customer_id) do update set has_aged = false where q.has_aged;
    elsif swept <> target then
      -- Back, too: after a clock that was ahead.
      earliest := least(swept, target);
      latest := greatest(swept, target);
      -- Nobody else fills the queue of a tenant whose settings are locked. Where it is empty, nothing can conflict, and
      -- to insert without looking for it takes two thirds of the time.
      if exists (select from customer_insights.mirror_queue q where q.tenant_id = s.tenant_id) then
        insert into customer_insights.mirror_queue (tenant_id, customer_id, has_aged)
        select a.tenant_id, a.customer_id, true from customer_insights.aged_customers(s, earliest, latest) a
        on conflict do nothing;
      else
        insert into customer_insights.mirror_queue (tenant_id, customer_id, has_aged)
        select a.tenant_id, a.customer_id, true from customer_insights.aged_customers(s, earliest, latest) a;
      end if;
    else
      continue;
    end if;

    insert into customer_insights.mirror_dates as d (tenant_id, as_of) values (s.tenant_id, target)
    on conflict (tenant_id) do update set as_of = excluded.as_of;
  end loop;
end
$$;

revoke execute on function customer_insights.queue_stale_metadata(date) from public, anon, authenticated, service_role;
