-- Promise: keyed_hash of many messages, each beside its own.
-- Cost: the pads of the key once, and two SHA-256 a message.
-- Callers: what has to recognize many values that it must not keep. Executable by nobody.
create function customer_insights.keyed_hashes(purpose text, messages text[]) returns table (message text, hash bytea)
language plpgsql stable security definer
set search_path = ''
as $$
declare
  pads bytea[] := (
    select customer_insights.hmac_pads(k.key) from customer_insights.signing_keys k order by k.id limit 1
  );
begin
  return query
  select m.text, customer_insights.hmac_padded(pads, convert_to(keyed_hashes.purpose || ':' || m.text, 'UTF8'))
  from unnest(messages) as m (text);
end
$$;

revoke execute on function customer_insights.keyed_hashes(text, text[]) from public, anon, authenticated, service_role;
