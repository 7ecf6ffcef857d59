-- Promise: everything of ours but the RPCs lives in this schema, which no API exposes.
-- Cost: none.
-- Callers: the installer. Others get usage only where an RPC running as them has to read through it.
-- The guard of the migration has made it already, under a lock.
create schema if not exists customer_insights;

revoke all on schema customer_insights from public;
grant usage on schema customer_insights to authenticated, service_role;
