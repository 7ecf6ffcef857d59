-- Promise: what the seal of a tenant's head is a signature of: all that the head says.
-- Cost: a plain expression.
-- Callers: write_head, and verify_audit_log.
create function customer_insights.seal_text(head customer_insights.audit_heads) returns text
language sql immutable parallel safe security invoker
set search_path = ''
return jsonb_build_array(
  head.tenant_id::text, head.last_position, encode(head.last_hash, 'hex'), head.first_position,
  encode(head.anchor_hash, 'hex')
)::text;

revoke execute on function customer_insights.seal_text(customer_insights.audit_heads)
  from public, anon, authenticated, service_role;
