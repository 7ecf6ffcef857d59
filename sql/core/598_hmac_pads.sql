-- Promise: the inner and the outer pad that HMAC-SHA256 (RFC 2104) makes of a key, for hmac_padded.
-- Cost: some 50 µs, whatever is hashed with them afterwards.
-- Callers: hmac_sha256 and keyed_hashes. Executable by nobody.
create function customer_insights.hmac_pads(key bytea) returns bytea[]
language sql immutable parallel safe security invoker
set search_path = ''
begin atomic
  select array[
    decode(string_agg(lpad(to_hex(b.byte # 54), 2, '0'), '' order by b.n), 'hex'),
    decode(string_agg(lpad(to_hex(b.byte # 92), 2, '0'), '' order by b.n), 'hex')
  ]
  from (select case when length(key) > 64 then sha256(key) else key end as bytes) k
  cross join generate_series(0, 63) as n (n)
  cross join lateral (
    select n.n, case when n.n < length(k.bytes) then get_byte(k.bytes, n.n) else 0 end as byte
  ) b;
end;

revoke execute on function customer_insights.hmac_pads(bytea) from public, anon, authenticated, service_role;
