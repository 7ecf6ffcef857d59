-- Promise: what preview_retention promises, for a tenant that the caller manages.
-- Cost: that of due_customers.
-- Callers: preview_retention. SECURITY DEFINER, since it counts all of the tenant's customers; it checks the caller's
-- tenants itself.
create function customer_insights.retention_preview(tenant_id text, anonymize_after_years integer) returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
  tenant customer_insights.tenant_key :=
    customer_insights.require_tenant(retention_preview.tenant_id, 'manage');
  s customer_insights.settings := customer_insights.settings_of(tenant);
  years integer := coalesce(retention_preview.anonymize_after_years, s.anonymize_after_years);
begin
  if years not between 1 and 100 then
    raise sqlstate 'PT400' using
      message = format('anonymize_after_years is %s.', years),
      hint = 'Expected a whole number of years from 1 to 100; null for what is set.';
  end if;
  return (
    select jsonb_build_object(
      'tenant_id', tenant::text, 'anonymize_after_years', years, 'due', count(*),
      'oldest_last_booking', min(d.last_booking_date),
      'sample', coalesce(
        to_jsonb((array_agg(d.customer_id::text order by d.last_booking_date, d.customer_id))[:20]), '[]')
    )
    from customer_insights.due_customers(
      tenant, years, (now() at time zone s.time_zone)::date, null
    ) d
    where years is not null
  );
end
$$;

revoke execute on function customer_insights.retention_preview(text, integer) from public, anon;
grant execute on function customer_insights.retention_preview(text, integer) to authenticated, service_role;
