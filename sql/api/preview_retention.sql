-- Promise: whom the retention of a tenant would anonymize today, as `RetentionPreview`: how many are `due`, the day of
-- the oldest last booking among them, and the ids of up to 20, longest gone first. `anonymize_after_years` asks for
-- another number of years than the setting; with neither, nobody is due. Who is under a legal hold, has a booking ahead
-- or was erased already is not among them. Nothing is changed: the maintenance is what anonymizes.
-- PT400 for years beyond 1 to 100; a tenant that is not the caller's is PT404, and 42501 without the capability manage.
-- Cost: the index of last booking days up to that date, and a step into the host's bookings for each of them.
-- Callers: staff who manage the tenant, and the service role.
create function public.preview_retention(tenant_id text default null, anonymize_after_years integer default null)
returns jsonb
language plpgsql stable security invoker
set search_path = ''
-- PostgREST applies it to the request.
set statement_timeout = '2min'
as $$
begin
  return customer_insights.retention_preview(tenant_id, anonymize_after_years);
end
$$;

revoke execute on function public.preview_retention(text, integer) from public, anon;
grant execute on function public.preview_retention(text, integer) to authenticated, service_role;
