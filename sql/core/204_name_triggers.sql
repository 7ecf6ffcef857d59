-- Promise: customer_names follows the host's customers.
-- Cost: a call for each statement that inserts or deletes, and for each row whose name, e-mail or phone changes; other
-- updates are a comparison. Where one of the three is an expression, every change of the row is a call.
-- Callers: none.
create trigger customer_insights_names_insert after insert on host.customers
referencing new table as new_rows
for each statement execute function customer_insights.sync_names();

create trigger customer_insights_names_update after update on host.customers
for each row when (customer_insights.customer_names_changed('old', 'new'))
execute function customer_insights.sync_names();

create trigger customer_insights_names_delete after delete on host.customers
referencing old table as old_rows
for each statement execute function customer_insights.sync_names();

create trigger customer_insights_names_truncate after truncate on host.customers
for each statement execute function customer_insights.sync_names();
