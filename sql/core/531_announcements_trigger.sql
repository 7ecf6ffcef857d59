-- Promise: what was announced is sent when the transaction commits, however many statements it had, and not if it, or
-- the savepoint, was rolled back.
-- Cost: one call a transaction and tenant.
-- Callers: none.
create constraint trigger customer_insights_send after insert on customer_insights.announcements
deferrable initially deferred
for each row execute function customer_insights.send_announcement();
