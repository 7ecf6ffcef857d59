-- Promise: a line in the log of each tenant of an export that this caller began: how many rows it came to so far and
-- how it ended, `done`, `cancelled` or `failed`. One that was cancelled or failed may go on, and end again. PT404 for
-- an export that is not the caller's, like one that there is not.
-- Cost: an index lookup, and one entry a tenant.
-- Callers: finish_export. SECURITY DEFINER, as it writes to the log; it looks for the caller's own exports only.
create function customer_insights.close_export(export_id text, row_count bigint, outcome text) returns jsonb
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  who record := customer_insights.actor();
  started customer_insights.tenant_key[];
begin
  perform customer_insights.require_capability('export');
  if outcome is null or outcome not in ('done', 'cancelled', 'failed') then
    raise sqlstate 'PT400' using
      message = format('outcome is %s.', coalesce('"' || left(outcome, 60) || '"', 'null')),
      hint = 'Expected done, cancelled or failed.';
  end if;
  if row_count is null or row_count < 0 then
    raise sqlstate 'PT400' using
      message = format('rows is %s.', coalesce(row_count::text, 'null')), hint = 'Expected a number from 0.';
  end if;
  started := array(
    select l.tenant_id
    from customer_insights.audit_log l
    where l.action = 'export.started' and l.details ->> 'export_id' = close_export.export_id
      and l.actor is not distinct from who.id and l.actor_role = who.role
    order by l.tenant_id
  );
  if started = '{}' then
    raise sqlstate 'PT404' using message = 'There is no such export of this caller.';
  end if;
  perform customer_insights.write_audit(t.id, 'export.finished', null, row_count, jsonb_build_object(
    'export_id', close_export.export_id, 'outcome', outcome))
  from unnest(started) as t (id);
  return jsonb_build_object('export_id', close_export.export_id, 'rows', row_count, 'outcome', outcome);
end
$$;

revoke execute on function customer_insights.close_export(text, bigint, text) from public, anon;
grant execute on function customer_insights.close_export(text, bigint, text) to authenticated, service_role;
