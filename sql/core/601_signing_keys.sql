-- Promise: the keys that sign links and seal the audit log, made in this database and known to nobody: 366 random bits
-- each. The newest one signs; an older one is believed for links until its `valid_until`.
-- Cost: a row for each rotation.
-- Callers: sign and is_signed only; not even the service role reads it. Whoever can dump the database has the keys.
create table customer_insights.signing_keys (
  id integer generated always as identity primary key,
  key bytea not null default sha256(
    uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())),
  created_at timestamptz not null default now(),
  valid_until timestamptz
);

alter table customer_insights.signing_keys enable row level security;
create policy signing_keys_closed on customer_insights.signing_keys for all to public using (false);

revoke all on customer_insights.signing_keys from public, anon, authenticated, service_role;

insert into customer_insights.signing_keys default values;
