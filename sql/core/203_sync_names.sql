-- Promise: names follow a customer who is inserted, renamed, deleted, given another key or moved to another tenant, in
-- the same transaction; and so does it whether that is someone who was erased, and is to stay suppressed.
-- Cost: that of write_names, and of flag_suppressed where someone was ever erased.
-- Callers: the triggers on the host's customers.
create function customer_insights.sync_names() returns trigger
language plpgsql volatile security definer
set search_path = ''
as $$
-- A column of the host may have the name of a variable here.
#variable_conflict use_column
begin
  if tg_op = 'INSERT' then
    perform customer_insights.write_names(
      array(select c.id from customer_insights.normalized_customers('new_rows') c)
    );
    perform customer_insights.flag_suppressed(
      array(select c.id from customer_insights.normalized_customers('new_rows') c)
    );
  elsif tg_op = 'DELETE' then
    perform customer_insights.write_names(
      array(select c.id from customer_insights.normalized_customers('old_rows') c)
    );
  elsif tg_op = 'UPDATE' then
    perform customer_insights.write_names(array[old.__customers_id__, new.__customers_id__]);
    perform customer_insights.flag_suppressed(array[new.__customers_id__]);
    perform customer_insights.announce(array[new.__customers_id__]);
  else
    delete from customer_insights.customer_names where true;
  end if;
  return null;
end
$$;

revoke execute on function customer_insights.sync_names() from public, anon, authenticated, service_role;
