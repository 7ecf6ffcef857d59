-- Needs: customers.metadata
-- Promise: customers by their last booking day: who crosses a boundary of time is found without reading the others.
-- Cost: an index entry for each change of a customer's facts.
-- Callers: queue_stale_metadata.
create index customer_facts_by_last_day on customer_insights.customer_facts (tenant_id, last_booking_date);
