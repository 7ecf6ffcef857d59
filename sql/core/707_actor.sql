-- Promise: who is asking: the subject of the caller's token and the role it came with; for a direct connection the name
-- of its database user, twice, whatever claims it may have set. Never an argument.
-- Cost: two settings.
-- Callers: write_audit and write_consent.
create function customer_insights.actor(out id text, out role text)
language plpgsql stable security invoker
set search_path = ''
as $$
begin
  role := current_setting('role');
  if role = 'none' then
    role := session_user;
    id := session_user;
  else
    id := nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub';
  end if;
end
$$;

revoke execute on function customer_insights.actor() from public, anon, authenticated, service_role;
