-- Promise: notes in the audit log how an export of the caller ended (done, cancelled or failed) and how many rows it
-- came to. One that goes on after that ends again. An export of someone else is PT404, like one that there is not.
-- Cost: one entry of the log a tenant.
-- Callers: staff with the capability export, and the service role; the client's exportSegment.
create function public.finish_export(export_id text, rows bigint, outcome text) returns jsonb
language plpgsql volatile security invoker
set search_path = ''
as $$
begin
  return customer_insights.close_export(export_id, rows, outcome);
end
$$;

revoke execute on function public.finish_export(text, bigint, text) from public, anon;
grant execute on function public.finish_export(text, bigint, text) to authenticated, service_role;
