-- Needs: customers.metadata
-- Promise: what mirror_metadata does, as of today, for one customer whose facts have just changed.
-- Cost: one update of the host's customers table; the names of two favourites and the customer's tags are read for it.
-- Callers: add_booking, under the lock of the customer's facts row; with the sync's rights.
create function customer_insights.mirror_customer(f customer_insights.customer_facts, s customer_insights.settings)
returns boolean
language plpgsql volatile security invoker
set search_path = ''
as $$
-- A column of the host may have the name of a variable here.
#variable_conflict use_column
<<this>>
declare
  today date := now() at time zone s.time_zone;
  last_visit date := f.last_booking_date;
begin
  -- The usual case is spared a call.
  if last_visit > today then
    last_visit := customer_insights.last_visit(f.customer_id, f.first_booking_date, f.last_booking_date, today, s);
  end if;
  update host.customers c
  set __customers_metadata__ = coalesce(c.__customers_metadata__, '{}') || customer_insights.metadata_of(
    mirror_customer.f, mirror_customer.s, this.today, this.last_visit,
    (select g.name from customer_insights.host_games g where g.id = (mirror_customer.f).favorite_game_id),
    (select v.name from customer_insights.host_venues v where v.id = (mirror_customer.f).preferred_venue_id),
    array(
      select t.tag from customer_insights.customer_tags t
      where t.tenant_id = (mirror_customer.f).tenant_id and t.customer_id = (mirror_customer.f).customer_id
      order by t.tag collate "C"
    )
  )
  where c.__customers_id__ = (mirror_customer.f).customer_id;
  return found;
end
$$;

revoke execute on function customer_insights.mirror_customer(
  customer_insights.customer_facts, customer_insights.settings
) from public, anon, authenticated, service_role;
