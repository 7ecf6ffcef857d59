-- Promise: the head of a tenant's log says this, sealed with the newest key.
-- Cost: one row and an HMAC.
-- Callers: begin_audit, chain_entries, trim_audit_log and rotate_signing_key, each under the lock of the head.
create function customer_insights.write_head(head customer_insights.audit_heads) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  -- A parameter is no record to assign to for every checker.
  sealed customer_insights.audit_heads := head;
begin
  sealed.key_id := (select max(k.id) from customer_insights.signing_keys k);
  sealed.seal := customer_insights.sign('audit', customer_insights.seal_text(sealed), sealed.key_id);
  insert into customer_insights.audit_heads as h values (sealed.*)
  on conflict (tenant_id) do update
  set last_position = excluded.last_position, last_hash = excluded.last_hash,
    first_position = excluded.first_position, anchor_hash = excluded.anchor_hash,
    key_id = excluded.key_id, seal = excluded.seal;
end
$$;

revoke execute on function customer_insights.write_head(customer_insights.audit_heads)
  from public, anon, authenticated, service_role;
