-- Promise: HMAC-SHA256 (RFC 2104) of a message, with nothing but what Postgres has built in: pgcrypto is not everywhere
-- that the bundle runs.
-- Cost: some 50 µs and the message, twice hashed.
-- Callers: sign. Executable by nobody.
create function customer_insights.hmac_sha256(key bytea, message bytea) returns bytea
language sql immutable parallel safe security invoker
set search_path = ''
return customer_insights.hmac_padded(customer_insights.hmac_pads(key), message);

revoke execute on function customer_insights.hmac_sha256(bytea, bytea) from public, anon, authenticated, service_role;
