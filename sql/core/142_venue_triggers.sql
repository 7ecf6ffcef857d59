-- Needs: venues
-- Promise: see triggers.
-- Cost: one call a statement.
-- Callers: none.
create trigger customer_insights_insert after insert on host.venues
referencing new table as new_rows
for each statement execute function customer_insights.sync_venues_insert();

create trigger customer_insights_update after update on host.venues
referencing old table as old_rows new table as new_rows
for each statement execute function customer_insights.sync_venues_update();

create trigger customer_insights_delete after delete on host.venues
referencing old table as old_rows
for each statement execute function customer_insights.sync_venues_delete();
