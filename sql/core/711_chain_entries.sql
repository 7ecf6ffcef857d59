-- Promise: what the transaction has to say is in the audit logs, each entry chained to the one before it in its tenant,
-- at the time of the commit.
-- Cost: a row an entry, and the head of each tenant, locked while the commit goes on: the last lock that a transaction
-- takes, and in the order of the tenants, so that nothing deadlocks over it. Bookings have nothing to say and wait for
-- nobody here.
-- Callers: the deferred trigger on pending_entries. The first row of a transaction does it for all.
create function customer_insights.chain_entries() returns trigger
language plpgsql volatile security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
  pending customer_insights.pending_entries;
  head customer_insights.audit_heads;
  entry customer_insights.audit_log;
begin
  for pending in
    select p.*
    from customer_insights.pending_entries p
    where p.transaction_id = pg_current_xact_id()
    order by p.tenant_id, p.ordinal
  loop
    -- A tenant without a customer, and so without settings, may be written about; its log begins with its settings.
    insert into customer_insights.settings (tenant_id) values (pending.tenant_id) on conflict do nothing;
    select h.* into head
    from customer_insights.audit_heads h
    where h.tenant_id = pending.tenant_id
    for no key update;
    if not found then
      raise data_exception using
        message = format('The audit log of tenant %s has lost its head.', pending.tenant_id),
        hint = 'Somebody has tampered with it. Nothing was done, for it could not have been recorded.';
    end if;

    entry.tenant_id := head.tenant_id;
    entry.position := head.last_position + 1;
    -- Under the lock, so that time goes the way of the positions.
    entry.at := clock_timestamp();
    entry.actor := pending.actor;
    entry.actor_role := pending.actor_role;
    entry.action := pending.action;
    entry.customer_id := pending.customer_id;
    entry.amount := pending.amount;
    entry.details := pending.details;
    entry.previous_hash := head.last_hash;
    entry.hash := sha256(entry.previous_hash || convert_to(customer_insights.audit_text(entry), 'UTF8'));
    insert into customer_insights.audit_log values (entry.*);

    head.last_position := entry.position;
    head.last_hash := entry.hash;
    perform customer_insights.write_head(head);
  end loop;
  delete from customer_insights.pending_entries p where p.transaction_id = pg_current_xact_id();
  return null;
end
$$;

revoke execute on function customer_insights.chain_entries() from public, anon, authenticated, service_role;

create constraint trigger chain_entries after insert on customer_insights.pending_entries
  deferrable initially deferred for each row execute function customer_insights.chain_entries();
