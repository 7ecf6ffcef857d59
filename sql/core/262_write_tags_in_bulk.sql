-- Promise: these customers have the tags of `add` and none of `remove`, beside those they had; answers how many of them
-- changed. All or none: PT400 where a tag could not be one, is in both, or would be one more than the 50 that a
-- customer may have. Customers of a tenant in which the caller is not staff are left alone.
-- Cost: the tags of the customers, and a lock and a metadata row for each who changes.
-- Callers: bulk_update_tags. SECURITY DEFINER, since no one may write the tags table directly; it checks the caller's
-- tenants itself.
create function customer_insights.write_tags_in_bulk(
  customer_ids customer_insights.customer_key[], add text[], remove text[]
) returns bigint
language plpgsql volatile security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
  added text[] := customer_insights.checked_tags('add', add);
  removed text[] := customer_insights.checked_tags('remove', remove);
  tenants customer_insights.tenant_key[] := customer_insights.require_staff();
  contrary text;
  changing customer_insights.customer_key[];
  too_many bigint;
begin
  select a.tag into contrary from unnest(added) as a (tag) where a.tag = any (removed) limit 1;
  if found then
    raise sqlstate 'PT400' using
      message = format('The tag "%s" is in add and in remove.', contrary), hint = 'Leave it out of one of them.';
  end if;

  -- Locked first and read again later, so that the second of two overlapping calls sees what the first has done.
  changing := customer_insights.lock_customers(array(
    select f.customer_id
    from customer_insights.customer_facts f
    cross join lateral (
      select count(*) filter (where t.tag = any (added)) as present,
        count(*) filter (where t.tag = any (removed)) as gone
      from customer_insights.customer_tags t
      where t.tenant_id = f.tenant_id and t.customer_id = f.customer_id
    ) h
    where f.customer_id = any (customer_ids) and f.tenant_id = any (tenants)
      and (h.gone > 0 or h.present < cardinality(added))
  ));

  select count(*) into too_many
  from (
    select c.id
    from unnest(changing) as c (id)
    left join customer_insights.customer_tags t on t.customer_id = c.id and t.tenant_id = any (tenants)
      and t.tag <> all (added || removed)
    group by c.id
    having count(t.tag) + cardinality(added) > 50
  ) o;
  if too_many > 0 and cardinality(added) > 0 then
    raise sqlstate 'PT400' using
      message = format('%s of these customers would have more than 50 tags; nothing was changed.', too_many),
      hint = 'Remove some tags first.';
  end if;

  with deleted as (
    delete from customer_insights.customer_tags t
    where t.tenant_id = any (tenants) and t.customer_id = any (changing) and t.tag = any (removed)
    returning t.customer_id
  ), inserted as (
    insert into customer_insights.customer_tags (tenant_id, customer_id, tag)
    select f.tenant_id, f.customer_id, a.tag
    from customer_insights.customer_facts f
    cross join unnest(added) as a (tag)
    where f.tenant_id = any (tenants) and f.customer_id = any (changing)
    on conflict do nothing
    returning customer_id
  )
  select coalesce(array_agg(c.customer_id), '{}') into changing
  from (select d.customer_id from deleted d union select i.customer_id from inserted i) c;
  perform customer_insights.mirror_metadata(changing); -- needs: customers.metadata
  perform customer_insights.announce(changing);
  return cardinality(changing);
end
$$;

revoke execute on function customer_insights.write_tags_in_bulk(customer_insights.customer_key[], text[], text[])
  from public, anon;
grant execute on function customer_insights.write_tags_in_bulk(customer_insights.customer_key[], text[], text[])
  to authenticated, service_role;
