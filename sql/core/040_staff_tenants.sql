-- Promise: the tenants in which the caller is staff, as the host chose at init; empty for everybody else. The service
-- role and a direct connection of the database's owner are staff everywhere.
-- Cost: the host's access expression, once a statement (policies call it in a sub-select).
-- Callers: row-level security and every RPC. SECURITY DEFINER, so that the host's expression may read the host's own
-- staff table; it looks at the caller's token and at the role, never at an argument.
create function customer_insights.staff_tenants() returns customer_insights.tenant_key[]
language plpgsql stable security definer
set search_path = ''
as $$
-- A column of the host may have the name of a variable here.
#variable_conflict use_column
begin
  if customer_insights.is_server() then
    return array(select s.tenant_id from customer_insights.settings s order by s.tenant_id);
  end if;
  return array(select t.tenant_id from customer_insights.tenants_of_caller() t where t.tenant_id is not null);
end
$$;

revoke execute on function customer_insights.staff_tenants() from public, anon;
grant execute on function customer_insights.staff_tenants() to authenticated, service_role;
