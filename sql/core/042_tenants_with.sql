-- Promise: the tenants in which the caller has a capability: view, tag, export, manage or erase, as the host chose at
-- init; never one in which the caller is not staff. Where the host chose no capabilities, all staff have all of them.
-- The service role and a direct connection of the database's owner have all, everywhere. PT400 for any other word.
-- Cost: that of staff_tenants(), and the host's expression for the capability, once a statement.
-- Callers: row-level security and, through require_capability, every RPC. SECURITY DEFINER, as staff_tenants.
create function customer_insights.tenants_with(capability text) returns customer_insights.tenant_key[]
language plpgsql stable security definer
set search_path = ''
as $$
-- A column of the host may have the name of a variable here.
#variable_conflict use_column
declare
  tenants customer_insights.tenant_key[] := customer_insights.staff_tenants();
begin
  if tenants_with.capability is null or tenants_with.capability not in ('view', 'tag', 'export', 'manage', 'erase') then
    raise sqlstate 'PT400' using
      message = format('capability is %s.', coalesce('"' || left(tenants_with.capability, 60) || '"', 'null')),
      hint = 'Expected view, tag, export, manage or erase.';
  end if;
  if not customer_insights.has_feature('capabilities') or customer_insights.is_server() then
    return tenants;
  end if;
  return array(
    select s.id
    from unnest(tenants) as s (id)
    where s.id = any (case tenants_with.capability
      when 'view' then array(select c.tenant_id from customer_insights.capable_tenants('view') c)
      when 'tag' then array(select c.tenant_id from customer_insights.capable_tenants('tag') c)
      when 'export' then array(select c.tenant_id from customer_insights.capable_tenants('export') c)
      when 'manage' then array(select c.tenant_id from customer_insights.capable_tenants('manage') c)
      when 'erase' then array(select c.tenant_id from customer_insights.capable_tenants('erase') c)
    end)
  );
end
$$;

revoke execute on function customer_insights.tenants_with(text) from public, anon;
grant execute on function customer_insights.tenants_with(text) to authenticated, service_role;
