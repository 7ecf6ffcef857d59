-- Needs: customers.metadata
-- Promise: the metadata of a customer holds our own keys only, without a tag; none at all of someone who never booked.
-- What a host keeps there beside ours may be personal, and nothing tells which. Answers whether anything changed.
-- Cost: one row of the host's.
-- Callers: erase_one, under the locks of the customer, when the tags are gone.
create function customer_insights.blank_metadata(customer_id customer_insights.customer_key) returns boolean
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  has_booked boolean := exists (
    select from customer_insights.customer_facts f
    where f.customer_id = blank_metadata.customer_id and f.total_bookings > 0
  );
  kept jsonb;
  is_changed boolean;
begin
  select coalesce(jsonb_object_agg(e.key, case e.key when 'marketing_tags' then '[]' else e.value end), '{}') into kept
  from host.customers c
  cross join lateral jsonb_each(
    case jsonb_typeof(c.__customers_metadata__) when 'object' then c.__customers_metadata__ else '{}' end
  ) e
  where c.__customers_id__ = blank_metadata.customer_id and has_booked
    and e.key = any (customer_insights.metadata_keys());
  update host.customers c set __customers_metadata__ = kept
  where c.__customers_id__ = blank_metadata.customer_id and c.__customers_metadata__ <> kept;
  is_changed := found;
  -- What stands under our keys is ours from here on, whoever wrote it.
  if has_booked then
    perform customer_insights.mirror_metadata(array[blank_metadata.customer_id]);
  end if;
  return is_changed;
end
$$;

revoke execute on function customer_insights.blank_metadata(customer_insights.customer_key)
  from public, anon, authenticated, service_role;
