-- Promise: the tenant's log has one more entry, chained to the one before: who and when are taken from the session and
-- the clock. `details` holds ids, counts, modes and names of keys, never a personal value. It is there exactly if the
-- transaction commits.
-- Cost: one row, and the head of the tenant, which stays locked until the transaction ends: audited actions of a tenant
-- go one after the other. Bookings write no entry and wait for none. Call it last, after the locks on customers; for
-- several tenants in the order of their ids.
-- Callers: functions of ours that do what is audited, with the owner's rights. Executable by nobody, so that nobody
-- writes an entry about what was not done.
create function customer_insights.write_audit(
  tenant_id customer_insights.tenant_key,
  action text,
  customer_id customer_insights.customer_key default null,
  amount bigint default null,
  details jsonb default '{}'
) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
  head customer_insights.audit_heads;
  entry customer_insights.audit_log;
  who record := customer_insights.actor();
begin
  -- A tenant without a customer, and so without settings, may be written about; its log begins with its settings.
  insert into customer_insights.settings (tenant_id) values (write_audit.tenant_id) on conflict do nothing;
  select h.* into head
  from customer_insights.audit_heads h
  where h.tenant_id = write_audit.tenant_id
  for no key update;
  if not found then
    raise data_exception using
      message = format('The audit log of tenant %s has lost its head.', write_audit.tenant_id),
      hint = 'Somebody has tampered with it. Nothing was done, for it could not have been recorded.';
  end if;

  entry.tenant_id := head.tenant_id;
  entry.position := head.last_position + 1;
  -- Under the lock, so that time goes the way of the positions.
  entry.at := clock_timestamp();
  entry.actor := who.id;
  entry.actor_role := who.role;
  entry.action := write_audit.action;
  entry.customer_id := write_audit.customer_id;
  entry.amount := write_audit.amount;
  entry.details := coalesce(write_audit.details, '{}');
  entry.previous_hash := head.last_hash;
  entry.hash := sha256(entry.previous_hash || convert_to(customer_insights.audit_text(entry), 'UTF8'));
  insert into customer_insights.audit_log values (entry.*);

  head.last_position := entry.position;
  head.last_hash := entry.hash;
  perform customer_insights.write_head(head);
end
$$;

revoke execute on function customer_insights.write_audit(
  customer_insights.tenant_key, text, customer_insights.customer_key, bigint, jsonb
) from public, anon, authenticated, service_role;
