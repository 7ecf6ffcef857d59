-- Promise: the reference of an erasure, trimmed, or null; PT400 where it is empty, has more than 100 characters, or
-- tells who was erased: it stays in the audit log.
-- Cost: the customer's values.
-- Callers: erase_one.
create function customer_insights.checked_reference(reason text, name text, email text, phone text, personal jsonb)
returns text
language plpgsql immutable security invoker
set search_path = ''
as $$
declare
  trimmed text := btrim(reason);
begin
  if trimmed is null then
    return null;
  elsif length(trimmed) not between 1 and 100 then
    raise sqlstate 'PT400' using
      message = format('reason has %s characters.', length(trimmed)),
      hint = 'Expected a reference of 1 to 100 characters, such as "ticket 4711"; leave it out for none.';
  elsif trimmed like '%@%' or exists (
    select
    from (
      select w.word from regexp_split_to_table(name, '\s+') as w (word) where length(w.word) >= 4
      union all
      select unnest(array[name, email, phone])
      union all
      select p.value from jsonb_each_text(personal) p
    ) v
    where length(v.word) >= 3 and position(lower(v.word) in lower(trimmed)) > 0
  ) then
    raise sqlstate 'PT400' using
      message = 'reason tells who the customer is, and would stay in the audit log.',
      hint = 'Expected a reference that names nobody, such as "ticket 4711".';
  end if;
  return trimmed;
end
$$;

revoke execute on function customer_insights.checked_reference(text, text, text, text, jsonb)
  from public, anon, authenticated, service_role;
