-- Promise: the customer has exactly these marketing tags from now on, trimmed and each once; answers them as stored. An
-- unknown customer, or one that the caller may not see, is PT404; an empty tag, one of more than 50 characters, or more
-- than 50 tags, is PT400.
-- Cost: the customer's tags and one metadata row.
-- Callers: staff of the customer's tenant, and the service role.
create function public.update_customer_tags(customer_id customer_insights.customer_key, tags text[]) returns jsonb
language plpgsql volatile security invoker
set search_path = ''
as $$
begin
  perform customer_insights.require_customer(customer_id, 'tag');
  return to_jsonb(customer_insights.write_tags(customer_id, tags));
end
$$;

revoke execute on function public.update_customer_tags(customer_insights.customer_key, text[]) from public, anon;
grant execute on function public.update_customer_tags(customer_insights.customer_key, text[])
  to authenticated, service_role;
