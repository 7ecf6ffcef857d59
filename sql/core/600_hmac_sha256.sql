-- Promise: HMAC-SHA256 (RFC 2104) of a message, with nothing but what Postgres has built in: pgcrypto is not everywhere
-- that the bundle runs.
-- Cost: some 50 µs and the message, twice hashed.
-- Callers: sign. Executable by nobody.
create function customer_insights.hmac_sha256(key bytea, message bytea) returns bytea
language sql immutable parallel safe security invoker
set search_path = ''
begin atomic
  select sha256(p.outer_pad || sha256(p.inner_pad || message))
  from (
    select decode(string_agg(lpad(to_hex(b.byte # 54), 2, '0'), '' order by b.n), 'hex') as inner_pad,
      decode(string_agg(lpad(to_hex(b.byte # 92), 2, '0'), '' order by b.n), 'hex') as outer_pad
    from (select case when length(key) > 64 then sha256(key) else key end as bytes) k
    cross join generate_series(0, 63) as n (n)
    cross join lateral (
      select n.n, case when n.n < length(k.bytes) then get_byte(k.bytes, n.n) else 0 end as byte
    ) b
  ) p;
end;

revoke execute on function customer_insights.hmac_sha256(bytea, bytea) from public, anon, authenticated, service_role;
