-- Needs: customers.metadata
-- Promise: hosts that query metadata directly find customers of a stage or tier by index.
-- Cost: three index entries for each write of a customer's metadata.
-- Callers: none.
create index customer_insights_lifecycle_stage on host.customers ((__customers_metadata__ ->> 'lifecycle_stage'));
create index customer_insights_spending_tier on host.customers ((__customers_metadata__ ->> 'spending_tier'));
create index customer_insights_frequency_tier on host.customers ((__customers_metadata__ ->> 'frequency_tier'));
