-- Promise: what the installation made, as it was then (see objects), so that what has changed since can be told, and
-- put back by the statement that made it.
-- Cost: some hundred rows.
-- Callers: written by record_objects; read by the owner through `customer-insights doctor` and `uninstall`.
create table customer_insights.manifest (
  kind text not null,
  name text not null,
  part_of text,
  ordinal bigint not null,
  create_sql text not null,
  drop_sql text,
  -- Another version may write the same definition in other words.
  server_major integer not null default current_setting('server_version_num')::integer / 10000,
  primary key (kind, name)
);

alter table customer_insights.manifest enable row level security;
create policy manifest_read on customer_insights.manifest for select to service_role using (true);

revoke all on customer_insights.manifest from public, anon, authenticated, service_role;
grant select on customer_insights.manifest to service_role;
