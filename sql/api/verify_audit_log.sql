-- Promise: whether a tenant's audit log is as it was written, as `AuditVerification`: `is_intact`, or where and how it
-- was tampered with (changed, missing, reordered, trimmed_unaudited). Whoever owns the database and has its keys can
-- write a whole log anew; that shows by `last_hash`, where it was kept elsewhere.
-- A caller who manages several tenants names one (PT400 otherwise); one in which the caller is not staff is PT404.
-- Cost: a pass over the tenant's log: about a second for 100,000 entries.
-- Callers: staff with the capability manage, and the service role.
create function public.verify_audit_log(tenant_id text default null) returns jsonb
language plpgsql stable security invoker
set search_path = ''
as $$
begin
  return customer_insights.check_audit_log(tenant_id);
end
$$;

revoke execute on function public.verify_audit_log(text) from public, anon;
grant execute on function public.verify_audit_log(text) to authenticated, service_role;
