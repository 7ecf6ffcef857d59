-- Promise: whether this database has Supabase Realtime's function to send a message. Never an error, whatever the
-- schema is like; looking into a schema that one may not use would be one.
-- Cost: three look-ups in caches, and one where there is no such schema. It has no SET clause, so that the planner
-- writes it into the query that calls it. The types of the arguments are parsed only where there are several functions
-- of that name.
-- Callers: announce and add_booking. Asked each time: a project may switch Realtime on after the installation.
create function customer_insights.can_announce() returns boolean
language sql stable security invoker
return case
  when to_regnamespace('realtime') is null then false
  when not has_schema_privilege(to_regnamespace('realtime'), 'usage') then false
  when to_regproc('realtime.send') is not null then true
  else to_regprocedure('realtime.send(jsonb, text, text, boolean)') is not null
end;

revoke execute on function customer_insights.can_announce() from public, anon, authenticated, service_role;
