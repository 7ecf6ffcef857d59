-- Promise: one message for each tenant in which the transaction changed customers, on the private channel
-- `customer-insights:<tenant>`: event customers_changed, payload {tenant, customer_ids}, where customer_ids is 100 ids
-- at most, as strings, or "many". No personal data. Whatever goes wrong in sending is a warning and never an error.
-- Cost: somewhat more than a plain insert of the host's with its trigger (the parts in bench/RESULTS.md).
-- Callers: the trigger on announcements, at commit.
create function customer_insights.send_announcement() returns trigger
language plpgsql volatile security definer
set search_path = ''
set plan_cache_mode = force_generic_plan
-- The table is empty but for dead rows, maybe many: the index leads past them.
set enable_seqscan = off
as $$
declare
  ids text[];
begin
  -- Not the row that fired the trigger, but what later statements made of it.
  delete from customer_insights.announcements a
  where a.transaction_id = new.transaction_id and a.tenant_id = new.tenant_id
  returning a.customer_ids into ids;
  begin
    perform realtime.send(
      jsonb_build_object('tenant', new.tenant_id::text, 'customer_ids', coalesce(to_jsonb(ids), '"many"')),
      'customers_changed', 'customer-insights:' || new.tenant_id, true
    );
  exception when others then
    raise warning 'Customer Insights could not announce a change: %', sqlerrm;
  end;
  return null;
end
$$;

revoke execute on function customer_insights.send_announcement() from public, anon, authenticated, service_role;
