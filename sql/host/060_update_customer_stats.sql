-- Keeps customers.total_bookings and total_spent as the host's app has always had them: a row trigger that adds and
-- subtracts. It counts every booking that is not cancelled, and knows nothing of Customer Insights.
create function public.update_customer_stats() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
  if tg_op in ('UPDATE', 'DELETE') and old.status is distinct from 'cancelled' then
    update public.customers
    set total_bookings = total_bookings - 1, total_spent = total_spent - coalesce(old.total_amount, 0)
    where id = old.customer_id;
  end if;
  if tg_op in ('INSERT', 'UPDATE') and new.status is distinct from 'cancelled' then
    update public.customers
    set total_bookings = total_bookings + 1, total_spent = total_spent + coalesce(new.total_amount, 0)
    where id = new.customer_id;
  end if;
  return null;
end
$$;

revoke execute on function public.update_customer_stats() from public, anon, authenticated;

create trigger update_customer_stats
after insert or delete or update of customer_id, status, total_amount on public.bookings
for each row execute function public.update_customer_stats();
