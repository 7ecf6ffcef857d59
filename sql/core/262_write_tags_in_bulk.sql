-- Promise: these customers have the tags of `add` and none of `remove`, beside those they had; answers how many
-- `changed`, and as `changes` exactly who got and lost which tags, so that it can be undone: those who had a tag before
-- are not among those who got it. A customer who would have more than 50 tags is left alone and counted as `skipped`.
-- PT400 where a tag could not be one, or is in both. Customers of a tenant in which the caller may not view and tag are
-- left alone. The audit log says how many changed, and how many tags it was about.
-- Cost: the tags of the customers, and a lock and a metadata row for each who changes.
-- Callers: bulk_update_tags. SECURITY DEFINER, since no one may write the tags table directly; it checks the caller's
-- tenants itself.
create function customer_insights.write_tags_in_bulk(
  customer_ids customer_insights.customer_key[], add text[], remove text[]
) returns jsonb
language plpgsql volatile security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
  added text[] := customer_insights.checked_tags('add', add);
  removed text[] := customer_insights.checked_tags('remove', remove);
  tenants customer_insights.tenant_key[] := array(
    select t.id
    from unnest(customer_insights.require_capability('tag')) as t (id)
    where t.id = any (customer_insights.tenants_with('view'))
  );
  contrary text;
  changing customer_insights.customer_key[];
  full_ids customer_insights.customer_key[];
  changed_ids customer_insights.customer_key[];
  changes jsonb;
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

  -- Whom a removal alone concerns has fewer tags after it.
  full_ids := array(
    select c.id
    from unnest(changing) as c (id)
    left join customer_insights.customer_tags t on t.customer_id = c.id and t.tenant_id = any (tenants)
      and t.tag <> all (added || removed)
    where added <> '{}'
    group by c.id
    having count(t.tag) + cardinality(added) > 50
  );
  changing := array(select c.id from unnest(changing) as c (id) where c.id <> all (full_ids));

  with deleted as (
    delete from customer_insights.customer_tags t
    where t.tenant_id = any (tenants) and t.customer_id = any (changing) and t.tag = any (removed)
    returning t.customer_id, t.tag
  ), inserted as (
    insert into customer_insights.customer_tags (tenant_id, customer_id, tag)
    select f.tenant_id, f.customer_id, a.tag
    from customer_insights.customer_facts f
    cross join unnest(added) as a (tag)
    where f.tenant_id = any (tenants) and f.customer_id = any (changing)
    on conflict do nothing
    returning customer_id, tag
  ), changed as (
    select c.customer_id,
      coalesce(array_agg(c.tag order by c.tag collate "C") filter (where c.is_added), '{}') as added,
      coalesce(array_agg(c.tag order by c.tag collate "C") filter (where not c.is_added), '{}') as removed
    from (
      select d.customer_id, d.tag, false as is_added from deleted d
      union all
      select i.customer_id, i.tag, true from inserted i
    ) c
    group by c.customer_id
  ), alike as (
    select c.added, c.removed, array_agg(c.customer_id) as ids from changed c group by c.added, c.removed
  )
  select coalesce(array_agg(i.id), '{}'),
    (
      select coalesce(jsonb_agg(jsonb_build_object(
        'added', a.added, 'removed', a.removed, 'customer_ids', to_jsonb(a.ids::text[]))), '[]')
      from alike a
    )
  into changed_ids, changes
  from alike a
  cross join unnest(a.ids) as i (id);
  perform customer_insights.mirror_metadata(changed_ids); -- needs: customers.metadata
  perform customer_insights.announce(changed_ids);
  perform customer_insights.write_audit(w.tenant_id, 'tags.bulk', null, w.customers, jsonb_build_object(
    'added', cardinality(added), 'removed', cardinality(removed)))
  from (
    select f.tenant_id, count(*) as customers
    from customer_insights.customer_facts f
    where f.tenant_id = any (tenants) and f.customer_id = any (changed_ids)
    group by f.tenant_id
    order by f.tenant_id
  ) w;
  return jsonb_build_object(
    'changed', cardinality(changed_ids), 'skipped', cardinality(full_ids), 'changes', changes);
end
$$;

revoke execute on function customer_insights.write_tags_in_bulk(customer_insights.customer_key[], text[], text[])
  from public, anon;
grant execute on function customer_insights.write_tags_in_bulk(customer_insights.customer_key[], text[], text[])
  to authenticated, service_role;
