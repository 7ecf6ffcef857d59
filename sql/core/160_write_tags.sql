-- Promise: the customer has exactly these tags: trimmed, duplicates merged. Answers them as stored. A tag that is empty
-- or longer than 50 characters, or more than 50 tags, is PT400; see require_customer for whom it refuses.
-- Cost: the customer's tags.
-- Callers: update_customer_tags. SECURITY DEFINER, since no one may write the tags table directly; it checks the
-- caller's capability itself.
create function customer_insights.write_tags(customer_id customer_insights.customer_key, tags text[]) returns text[]
language plpgsql volatile security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
  tenant customer_insights.tenant_key;
  wanted text[] := customer_insights.checked_tags('tags', write_tags.tags);
begin
  if cardinality(wanted) > 50 then
    raise sqlstate 'PT400' using
      message = format('%s tags are too many: a customer has 50 at most.', cardinality(wanted)),
      hint = 'Remove some tags first.';
  end if;

  tenant := customer_insights.require_customer(write_tags.customer_id, 'tag');
  perform customer_insights.lock_customers(array[write_tags.customer_id]);
  delete from customer_insights.customer_tags t
  where t.tenant_id = tenant and t.customer_id = write_tags.customer_id and t.tag <> all (wanted);
  insert into customer_insights.customer_tags (tenant_id, customer_id, tag)
  select tenant, write_tags.customer_id, w.tag from unnest(wanted) as w (tag)
  on conflict do nothing;
  perform customer_insights.mirror_metadata(array[write_tags.customer_id]); -- needs: customers.metadata
  perform customer_insights.announce(array[write_tags.customer_id]);
  return wanted;
end
$$;

revoke execute on function customer_insights.write_tags(customer_insights.customer_key, text[]) from public, anon;
grant execute on function customer_insights.write_tags(customer_insights.customer_key, text[])
  to authenticated, service_role;
