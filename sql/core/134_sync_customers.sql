-- Promise: a customer who is inserted, deleted, given another key or moved to another tenant is followed, in the same
-- transaction.
-- Cost: that of add_customers and remove_customers, and of forget_customers and rekey_customer.
-- Callers: the triggers on the host's customers.
create function customer_insights.sync_customers() returns trigger
language plpgsql volatile security definer
set search_path = ''
as $$
-- A column of the host may have the name of a variable here.
#variable_conflict use_column
begin
  if tg_op = 'INSERT' then
    perform customer_insights.add_customers(
      array(select c.id from customer_insights.normalized_customers('new_rows') c)
    );
  elsif tg_op = 'DELETE' then
    perform customer_insights.forget_customers(
      array(select c.id from customer_insights.normalized_customers('old_rows') c)
    );
    perform customer_insights.remove_customers(
      array(select c.id from customer_insights.normalized_customers('old_rows') c)
    );
    perform customer_insights.forget_consents(
      array(select c.id from customer_insights.normalized_customers('old_rows') c)
    );
  elsif tg_op = 'UPDATE' then
    perform customer_insights.rekey_customer(old.__customers_id__, new.__customers_id__);
    perform customer_insights.remove_customers(array[old.__customers_id__]);
    perform customer_insights.add_customers(array[new.__customers_id__]);
    perform customer_insights.rekey_consents(old.__customers_id__, new.__customers_id__);
  else
    perform pg_advisory_xact_lock(customer_insights.sync_lock());
    delete from customer_insights.customer_tags where true;
    delete from customer_insights.customer_rollups where true;
    delete from customer_insights.customer_facts where true;
    delete from customer_insights.legal_holds where true;
    delete from customer_insights.suppressed_customers where true;
    perform customer_insights.forget_consents(array(
      select n.customer_id from customer_insights.consent_links n
      union
      select l.customer_id from customer_insights.consent_ledger l
    ));
    perform customer_insights.rebuild_tallies();
    perform customer_insights.announce_tenants(array(select s.tenant_id from customer_insights.settings s));
  end if;
  return null;
end
$$;

revoke execute on function customer_insights.sync_customers() from public, anon, authenticated, service_role;
