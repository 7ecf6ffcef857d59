-- Promise: the SQL condition on a row `f` of customer_facts for customers of a tenant who may be reached by a channel
-- for a purpose: granted, by the newest row of the ledger or, where there is none and the purpose is marketing, by the
-- host's own opt-in; and not suppressed.
-- Cost: a plain expression; the condition is served by an index on consents, and by a pass over the host's customers
-- where an opt-in is mapped.
-- Callers: person_condition and reachable_customers. Every value in it is quoted.
create function customer_insights.consent_condition(
  tenant customer_insights.tenant_key, channel text, purpose text
) returns text
language plpgsql stable security invoker
set search_path = ''
as $$
begin
  return format(
    '(f.customer_id in (select c.customer_id from customer_insights.consents c'
    ' where c.tenant_id = %1$L and c.channel = %2$L and c.purpose = %3$L and c.state = ''granted'')'
    || case when purpose = 'marketing' and customer_insights.has_feature('host_consents') then
      ' or f.customer_id in (select h.customer_id from customer_insights.host_consents h where h.channel = %2$L)'
      ' and not exists (select from customer_insights.consents c where c.tenant_id = f.tenant_id'
      ' and c.customer_id = f.customer_id and c.channel = %2$L and c.purpose = %3$L)'
    else '' end
    || ') and not exists (select from customer_insights.suppressed_customers s'
    ' where s.tenant_id = f.tenant_id and s.customer_id = f.customer_id)',
    tenant, channel, purpose);
end
$$;

revoke execute on function customer_insights.consent_condition(customer_insights.tenant_key, text, text)
  from public, anon, authenticated, service_role;
