-- Promise: staff of a tenant may join its channel; nobody else may, and nobody may send there, even where the host's
-- own policies on realtime.messages let everyone read or write everything. Other channels are not touched.
-- Cost: one call of may_listen a join.
-- Callers: the installation. Without Realtime, or without the right to make policies on its table, nothing is made:
-- then nobody can join, and everything else works.
do $$
begin
  if to_regclass('realtime.messages') is not null and to_regprocedure('realtime.topic()') is not null then
    create policy customer_insights_listen on realtime.messages for select to authenticated
      using (extension = 'broadcast' and customer_insights.may_listen((select realtime.topic())));
    create policy customer_insights_guard on realtime.messages as restrictive for all to public
      using (coalesce(customer_insights.may_listen((select realtime.topic())), true))
      with check (customer_insights.may_listen((select realtime.topic())) is null);
  end if;
exception when insufficient_privilege then
  raise warning 'Customer Insights sends no live updates: this role may not make policies on realtime.messages.';
end
$$;
