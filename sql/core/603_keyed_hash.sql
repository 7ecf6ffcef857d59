-- Promise: a hash of a message that nobody can tell or try without the keys of this database; the same message gives
-- the same hash for good, since it is made with the oldest key, which rotation leaves where it is.
-- Cost: that of sign.
-- Callers: what has to recognize a value that it must not keep. Executable by nobody.
create function customer_insights.keyed_hash(purpose text, message text) returns bytea
language plpgsql stable security definer
set search_path = ''
as $$
begin
  return customer_insights.sign(purpose, message, (select min(k.id) from customer_insights.signing_keys k));
end
$$;

revoke execute on function customer_insights.keyed_hash(text, text) from public, anon, authenticated, service_role;
