-- Promise: notes in the audit log, before the first row, that the caller exports the customers whom a filter of
-- list_customers lets through: format, columns and the keys of the filter, never its values. Answers `{ export_id }`,
-- for finish_export. 42501 for a caller without the capability export in each tenant that they view.
-- The rows come from list_customers, which takes the capability view: whoever may view can copy what they see, and no
-- log can know. This is the door that the product opens, and it is watched.
-- Cost: one entry of the log a tenant.
-- Callers: staff with the capability export, and the service role; the client's exportSegment.
create function public.start_export(
  filter jsonb default '{}', format text default 'json', columns text[] default null
) returns jsonb
language plpgsql volatile security invoker
set search_path = ''
as $$
begin
  return customer_insights.open_export(filter, format, columns);
end
$$;

revoke execute on function public.start_export(jsonb, text, text[]) from public, anon;
grant execute on function public.start_export(jsonb, text, text[]) to authenticated, service_role;
