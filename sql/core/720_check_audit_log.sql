-- Promise: whether a tenant's audit log is as it was written, as `AuditVerification`: the first place where it is not
-- (`broken_at`), and what happened there. `changed`: an entry, or the head, says something else than what was written;
-- `missing`: an entry, or the head, is gone; `reordered`: an entry stands in another place; `trimmed_unaudited`: the
-- oldest entries are gone, and not through trim_audit_log. `last_hash` stands for the whole log: whoever keeps it
-- elsewhere can tell later that not even the owner of the database has written the log anew.
-- Cost: two hashes an entry: about a second for 100,000.
-- Callers: verify_audit_log. SECURITY DEFINER, since nobody reads heads and keys; it checks the caller's capability.
create function customer_insights.check_audit_log(tenant_id text) returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
  tenant customer_insights.tenant_key :=
    customer_insights.require_tenant(check_audit_log.tenant_id, 'manage');
  head customer_insights.audit_heads;
  last customer_insights.audit_log;
  entries bigint;
  first_position bigint;
  broken_at bigint;
  reason text;
begin
  select h.* into head from customer_insights.audit_heads h where h.tenant_id = tenant;
  select count(*), min(l.position) into entries, first_position
  from customer_insights.audit_log l
  where l.tenant_id = tenant;
  select l.* into last
  from customer_insights.audit_log l
  where l.tenant_id = tenant
  order by l.position desc
  limit 1;

  with entry as (
    select l.position, l.previous_hash, l.hash,
      sha256(l.previous_hash || convert_to(customer_insights.audit_text(l), 'UTF8')) as true_hash,
      coalesce(lag(l.position) over w + 1, head.first_position) as wanted_position,
      coalesce(lag(l.hash) over w, head.anchor_hash) as wanted_previous
    from customer_insights.audit_log l
    where l.tenant_id = tenant
    window w as (order by l.position)
  )
  select least(e.position, e.wanted_position),
    case
      when e.position > e.wanted_position and e.wanted_position = head.first_position then 'trimmed_unaudited'
      when e.position > e.wanted_position then 'missing'
      when e.previous_hash <> e.wanted_previous and e.hash <> e.true_hash and exists (
        select from customer_insights.audit_log o where o.tenant_id = tenant and o.hash = e.previous_hash
      ) then 'reordered'
      else 'changed'
    end
  into broken_at, reason
  from entry e
  where e.position <> e.wanted_position or e.previous_hash <> e.wanted_previous or e.hash <> e.true_hash
  order by e.position
  limit 1;

  if broken_at is null then
    if head.tenant_id is null then
      -- A tenant that never had settings has no log either.
      if entries > 0 or exists (select from customer_insights.settings s where s.tenant_id = tenant) then
        select 'missing', coalesce(last.position, 1) into reason, broken_at;
      end if;
    elsif head.last_position > coalesce(last.position, head.first_position - 1) then
      select 'missing', coalesce(last.position + 1, head.first_position) into reason, broken_at;
    elsif head.last_position < last.position then
      select 'changed', head.last_position + 1 into reason, broken_at;
    elsif last.hash <> head.last_hash
      or head.seal is distinct from
        customer_insights.sign('audit', customer_insights.seal_text(head), head.key_id)
    then
      select 'changed', head.last_position into reason, broken_at;
    elsif head.first_position > 1 and not exists (
      select
      from customer_insights.audit_log l
      where l.tenant_id = tenant and l.action = 'audit.trimmed'
        and l.details @> jsonb_build_object(
          'first_position', head.first_position, 'anchor_hash', encode(head.anchor_hash, 'hex'))
    ) then
      select 'trimmed_unaudited', head.first_position into reason, broken_at;
    end if;
  end if;
  return jsonb_build_object(
    'tenant_id', tenant::text, 'is_intact', reason is null, 'entries', entries, 'first_position', first_position,
    'last_position', last.position, 'last_hash', encode(last.hash, 'hex'), 'broken_at', broken_at, 'reason', reason);
end
$$;

revoke execute on function customer_insights.check_audit_log(text) from public, anon;
grant execute on function customer_insights.check_audit_log(text) to authenticated, service_role;
