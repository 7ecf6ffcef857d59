-- Promise: up to `page_size` customers whom a filter of list_customers lets through on `as_of`, and whom the caller may
-- see, have the tags of `add` and none of `remove`; answers `BulkTagPage`. They come in the order of their ids, and
-- `next` continues behind them, so that everyone is dealt with once, also where the change itself decides who fits the
-- filter. `changes` says exactly who got and lost which tags: undone by the filter customer_id with the tags the other
-- way round. Whoever would have more than 50 tags is `skipped`. `total` comes with the first page: how many there are,
-- up to 100,000; null later. A page is all or nothing: a wrong filter or tag, or one that is in both lists, is PT400.
-- Cost: a page's tags and metadata, whose customers are locked until the transaction ends: some 50 ms for a thousand,
-- so that a page fits any statement_timeout; the first one counts all whom the filter lets through.
-- Callers: staff, for the tenants in which they are; the service role, for all.
create function public.bulk_update_tags(
  filter jsonb,
  add text[] default '{}',
  remove text[] default '{}',
  as_of date default null,
  after text default null,
  page_size integer default 1000
) returns jsonb
language plpgsql volatile security invoker
set search_path = ''
as $$
#variable_conflict use_column
declare
  tenants customer_insights.tenant_key[] := customer_insights.require_capability('tag');
  query jsonb := jsonb_build_array(filter, add, remove);
  answer record := customer_insights.day_and_currency(tenants, bulk_update_tags.as_of);
  place record;
  last_id text;
  ids customer_insights.customer_key[];
  visible_ids customer_insights.customer_key[];
  next text;
  total jsonb;
begin
  if page_size is null or page_size not between 1 and 1000 then
    raise sqlstate 'PT400' using
      message = format('page_size is %s.', coalesce(page_size::text, 'null')),
      hint = 'Expected a number from 1 to 1000.';
  end if;
  perform customer_insights.check_filter(filter);
  place := customer_insights.cursor_position(after, query);

  -- One more than the page, to know whether there is a next one. A page of which the host hides everyone from this
  -- caller is passed over, and where one ends is told by someone who is visible.
  last_id := place.id;
  loop
    ids := array(
      select m.id
      from customer_insights.matching_customers(
        tenants, filter, bulk_update_tags.as_of, last_id, page_size + 1
      ) as m (id)
    );
    visible_ids := array(
      select c.id from customer_insights.host_customers c where c.id = any (ids[:page_size]) order by c.id
    );
    exit when cardinality(ids) <= page_size or visible_ids <> '{}';
    last_id := ids[page_size]::text;
  end loop;
  if cardinality(ids) > page_size then
    next := customer_insights.cursor_text(query, null, visible_ids[cardinality(visible_ids)]::text);
  end if;
  if after is null then
    total := case
      when next is null then jsonb_build_object('count', cardinality(visible_ids), 'is_exact', true)
      else customer_insights.visible_total(tenants, filter, bulk_update_tags.as_of, 100000)
    end;
  end if;
  return customer_insights.write_tags_in_bulk(visible_ids, add, remove) || jsonb_build_object(
    'matched', cardinality(visible_ids), 'next', next, 'total', total, 'as_of', answer.as_of);
end
$$;

revoke execute on function public.bulk_update_tags(jsonb, text[], text[], date, text, integer) from public, anon;
grant execute on function public.bulk_update_tags(jsonb, text[], text[], date, text, integer)
  to authenticated, service_role;
