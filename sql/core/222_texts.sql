-- Promise: the texts of a jsonb array; null for null.
-- Cost: the array.
-- Callers: the lists.
create function customer_insights.texts(given jsonb) returns text[]
language plpgsql immutable parallel safe security invoker
set search_path = ''
as $$
begin
  return case when given is not null then array(select jsonb_array_elements_text(given)) end;
end
$$;

revoke execute on function customer_insights.texts(jsonb) from public, anon;
grant execute on function customer_insights.texts(jsonb) to authenticated, service_role;
