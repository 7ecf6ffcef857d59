-- Promise: HMAC-SHA256 of a message, with the pads of a key.
-- Cost: the message, twice hashed. It has no SET clause, so that the planner writes it into the query that calls it.
-- Callers: hmac_sha256 and keyed_hashes. Executable by nobody.
create function customer_insights.hmac_padded(pads bytea[], message bytea) returns bytea
language sql immutable parallel safe security invoker
return sha256(pads[2] || sha256(pads[1] || message));

revoke execute on function customer_insights.hmac_padded(bytea[], bytea) from public, anon, authenticated, service_role;
