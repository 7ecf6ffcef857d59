-- Promise: whether the caller may view the tenant whose channel this is; null for a channel that is not ours, about
-- which we have no say.
-- Cost: that of tenants_with() on our channels, a comparison on others.
-- Callers: the policies on realtime.messages, once a join; everybody, since a policy runs as whoever joins.
-- SECURITY DEFINER, so that who is signed out gets an answer and not an error.
create function customer_insights.may_listen(topic text) returns boolean
language plpgsql stable security definer
set search_path = ''
as $$
begin
  if topic like 'customer-insights:%' then
    return substr(topic, length('customer-insights:') + 1) = any (customer_insights.tenants_with('view')::text[]);
  end if;
  return null;
end
$$;

revoke execute on function customer_insights.may_listen(text) from public;
grant execute on function customer_insights.may_listen(text) to anon, authenticated, service_role;
