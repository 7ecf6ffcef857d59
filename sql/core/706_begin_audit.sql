-- Promise: a tenant that has settings has the head of an audit log, empty at first, so that a log without a head was
-- tampered with.
-- Cost: one row a tenant, once.
-- Callers: the trigger on settings.
create function customer_insights.begin_audit() returns trigger
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  -- Settings that were lost and come back find the log as it was.
  if not exists (select from customer_insights.audit_heads h where h.tenant_id = new.tenant_id) then
    perform customer_insights.write_head(
      row(new.tenant_id, 0, sha256(''), 1, sha256(''), null, null)::customer_insights.audit_heads);
  end if;
  return null;
end
$$;

revoke execute on function customer_insights.begin_audit() from public, anon, authenticated, service_role;

create trigger begin_audit after insert on customer_insights.settings
  for each row execute function customer_insights.begin_audit();

-- Those who have their settings from the first fill.
select customer_insights.write_head(
  row(s.tenant_id, 0, sha256(''), 1, sha256(''), null, null)::customer_insights.audit_heads)
from customer_insights.settings s;
