-- Promise: the sync runs at the end of every statement on the host's tables, and never because of our own writes.
-- Cost: one call a statement.
-- Callers: none.
-- Statement triggers with transition tables see all rows of a statement at once; a row trigger that recounts is wrong
-- under READ COMMITTED and slow on bulk loads. A customer's key or tenant hardly ever changes, and a transition table
-- cannot be bound to columns, so that one alone is a row trigger.
create trigger customer_insights_insert after insert on host.bookings
referencing new table as new_rows
for each statement execute function customer_insights.sync_bookings_insert();

create trigger customer_insights_update after update on host.bookings
referencing old table as old_rows new table as new_rows
for each statement execute function customer_insights.sync_bookings_update();

create trigger customer_insights_delete after delete on host.bookings
referencing old table as old_rows
for each statement execute function customer_insights.sync_bookings_delete();

create trigger customer_insights_truncate after truncate on host.bookings
for each statement execute function customer_insights.sync_truncated_bookings();

create trigger customer_insights_insert after insert on host.customers
referencing new table as new_rows
for each statement execute function customer_insights.sync_customers();

create trigger customer_insights_update after update on host.customers
for each row when (customer_insights.customer_key_changed('old', 'new'))
execute function customer_insights.sync_customers();

create trigger customer_insights_delete after delete on host.customers
referencing old table as old_rows
for each statement execute function customer_insights.sync_customers();

create trigger customer_insights_truncate after truncate on host.customers
for each statement execute function customer_insights.sync_customers();
