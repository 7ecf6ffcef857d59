-- Promise: an error (42501) that names the capability which a member of staff lacks, what it is for, and what to do.
-- Cost: none.
-- Callers: require_capability, require_customer and require_tenant.
create function customer_insights.refuse_capability(capability text) returns void
language plpgsql immutable security invoker
set search_path = ''
as $$
begin
  raise insufficient_privilege using
    message = format('This takes the capability "%s", which this caller does not have.', capability),
    detail = case capability
      when 'view' then 'Who has it sees customers.'
      when 'tag' then 'Who has it changes tags and consents.'
      when 'export' then 'Who has it exports customers.'
      when 'manage' then 'Who has it changes settings and reads the audit log.'
      when 'erase' then 'Who has it erases customers.'
    end,
    hint = format(
      'Ask someone who has it. Who does was chosen as capabilities.%s in customer-insights.config.json.', capability);
end
$$;

revoke execute on function customer_insights.refuse_capability(text) from public, anon;
grant execute on function customer_insights.refuse_capability(text) to authenticated, service_role;
