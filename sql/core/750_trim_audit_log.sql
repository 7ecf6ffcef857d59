-- Promise: the entries of a tenant's audit log from before a moment are gone, and the log says so itself: who trimmed
-- it, how many entries, where what is kept begins and which hash came before it; so that what is kept still verifies.
-- Answers how many went. PT400 for a moment less than 90 days ago: nobody wipes out what they have just done.
-- Cost: the entries that go, and one more.
-- Callers: the owner of the database, from a direct connection or a scheduler, as the host's retention asks for.
-- Executable by nobody else, the service role neither.
create function customer_insights.trim_audit_log(tenant_id text, before timestamptz) returns bigint
language plpgsql volatile security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
  tenant customer_insights.tenant_key := customer_insights.require_tenant(trim_audit_log.tenant_id, 'manage');
  head customer_insights.audit_heads;
  last customer_insights.audit_log;
  trimmed bigint;
begin
  if trim_audit_log.before is null or trim_audit_log.before > now() - interval '90 days' then
    raise sqlstate 'PT400' using
      message = format('before is %s.', coalesce(trim_audit_log.before::text, 'null')),
      hint = 'Expected a moment at least 90 days ago.';
  end if;
  select h.* into head from customer_insights.audit_heads h where h.tenant_id = tenant for no key update;
  -- The log is trimmed from its beginning, without a gap, whatever a clock that was set back has written.
  select l.* into last
  from customer_insights.audit_log l
  where l.tenant_id = tenant and l.position < coalesce((
    select min(k.position)
    from customer_insights.audit_log k
    where k.tenant_id = tenant and k.at >= trim_audit_log.before
  ), 9223372036854775807)
  order by l.position desc
  limit 1;
  if last.position is null then
    return 0;
  end if;

  perform set_config('customer_insights.may_change', 'audit_log', true);
  delete from customer_insights.audit_log l where l.tenant_id = tenant and l.position <= last.position;
  get diagnostics trimmed = row_count;
  perform set_config('customer_insights.may_change', '', true);

  head.first_position := last.position + 1;
  head.anchor_hash := last.hash;
  perform customer_insights.write_head(head);
  perform customer_insights.write_audit(tenant, 'audit.trimmed', null, trimmed, jsonb_build_object(
    'before', trim_audit_log.before, 'first_position', head.first_position,
    'anchor_hash', encode(head.anchor_hash, 'hex')));
  return trimmed;
end
$$;

revoke execute on function customer_insights.trim_audit_log(text, timestamptz)
  from public, anon, authenticated, service_role;
