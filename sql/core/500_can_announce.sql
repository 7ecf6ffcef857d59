-- Promise: whether this database has Supabase Realtime's function to send a message. Never an error, whatever the
-- schema is like; looking into a schema that one may not use would be one.
-- Cost: three look-ups in caches, and one where there is no such schema.
-- Callers: announce. Asked each time: a project may switch Realtime on after the installation.
create function customer_insights.can_announce() returns boolean
language plpgsql stable security invoker
set search_path = ''
as $$
begin
  return case
    when to_regnamespace('realtime') is null then false
    when not has_schema_privilege(to_regnamespace('realtime'), 'usage') then false
    else to_regprocedure('realtime.send(jsonb, text, text, boolean)') is not null
  end;
end
$$;

revoke execute on function customer_insights.can_announce() from public, anon, authenticated, service_role;
