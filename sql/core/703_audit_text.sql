-- Promise: one text for each content of an entry, and another for any other: what is hashed, after the hash before.
-- Cost: a plain expression.
-- Callers: chain_entries and verify_audit_log.
create function customer_insights.audit_text(entry customer_insights.audit_log) returns text
language sql stable parallel safe security invoker
set search_path = ''
return jsonb_build_array(
  entry.tenant_id::text, entry.position,
  to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  entry.actor, entry.actor_role, entry.action, entry.customer_id::text, entry.amount, entry.details
)::text;

revoke execute on function customer_insights.audit_text(customer_insights.audit_log)
  from public, anon, authenticated, service_role;
