-- Promise: the signature of a message by a signing key, the newest one by default. `purpose` is part of what is signed,
-- so that what was signed for one thing is worth nothing for another.
-- Cost: a primary-key read and an HMAC.
-- Callers: links and the audit log. Executable by nobody.
create function customer_insights.sign(purpose text, message text, key_id integer default null)
returns bytea
language plpgsql stable security definer
set search_path = ''
as $$
begin
  return (
    select customer_insights.hmac_sha256(k.key, convert_to(sign.purpose || ':' || sign.message, 'UTF8'))
    from customer_insights.signing_keys k
    where k.id = sign.key_id or sign.key_id is null
    order by k.id desc
    limit 1
  );
end
$$;

revoke execute on function customer_insights.sign(text, text, integer) from public, anon, authenticated, service_role;
