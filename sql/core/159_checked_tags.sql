-- Promise: these tags trimmed, each once; PT400 with the parameter's name for a null, an empty tag, or one of more than
-- 50 characters.
-- Cost: the tags.
-- Callers: write_tags and write_tags_in_bulk.
create function customer_insights.checked_tags(parameter text, tags text[]) returns text[]
language plpgsql immutable security invoker
set search_path = ''
as $$
declare
  wanted text[] := array(select distinct btrim(t.tag) collate "C" from unnest(tags) as t (tag) order by 1);
  wrong text;
begin
  if tags is null or array_position(tags, null) is not null then
    raise sqlstate 'PT400' using
      message = format('%s %s null.', parameter, case when tags is null then 'is' else 'has a tag that is' end),
      hint = 'Expected an array of texts.';
  end if;
  select w.tag into wrong from unnest(wanted) as w (tag) where length(w.tag) not between 1 and 50 limit 1;
  if found then
    raise sqlstate 'PT400' using
      message = format('%s has %s.', parameter, case when wrong = '' then 'an empty tag'
        else format('a tag "%s..." of %s characters', left(wrong, 20), length(wrong)) end),
      hint = 'A tag has 1 to 50 characters.';
  end if;
  return wanted;
end
$$;

revoke execute on function customer_insights.checked_tags(text, text[]) from public, anon, authenticated, service_role;
