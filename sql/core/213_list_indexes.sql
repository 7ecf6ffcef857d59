-- Promise: whatever list_customers is sorted and filtered by, a page is read from the beginning of a range of an index.
-- Cost: eight index entries for each change of a customer's facts.
-- Callers: none.

-- One for each sort; spend has customer_facts_by_spend, names have customer_names_by_name. The filters that have little
-- to do with the sort (favourites, tags, search) are met soon enough on the way.
create index customer_facts_by_bookings on customer_insights.customer_facts (tenant_id, total_bookings, customer_id);
create index customer_facts_by_value on customer_insights.customer_facts (
  tenant_id, customer_insights.average_booking_value(total_bookings, total_spent), customer_id
);
-- The first day is there for the sweep, so that it reads the rows only of those whose stage changes.
create index customer_facts_by_last_booking on customer_insights.customer_facts (
  tenant_id, last_booking_date, customer_id
) include (first_booking_date);

-- One for each sort and filter that pull against each other: who came once is at the end of all lists of big spenders,
-- and finding the biggest of them there would mean to read everyone else. In each of these a filter is a few bands,
-- each sorted.
create index customer_facts_by_bookings_then_spend on customer_insights.customer_facts (
  tenant_id, customer_insights.bookings_band(total_bookings), total_spent, customer_id
);
create index customer_facts_by_spend_then_bookings on customer_insights.customer_facts (
  tenant_id, customer_insights.spend_band(total_bookings, total_spent), total_bookings, customer_id
);
-- Spend is bookings times their average value, so that this one serves tiers of both.
create index customer_facts_by_bookings_then_value on customer_insights.customer_facts (
  tenant_id, customer_insights.bookings_band(total_bookings),
  customer_insights.average_booking_value(total_bookings, total_spent), customer_id
);
-- A band of days is wider than the end of a stage, so that many of its rows may have to be passed over: by the days in
-- the index, and not in the table.
create index customer_facts_by_stage_then_spend on customer_insights.customer_facts (
  tenant_id, customer_insights.stage_band(first_booking_date, last_booking_date), total_spent, customer_id
) include (first_booking_date, last_booking_date);
create index customer_facts_by_stage_then_bookings on customer_insights.customer_facts (
  tenant_id, customer_insights.stage_band(first_booking_date, last_booking_date), total_bookings, customer_id
) include (first_booking_date, last_booking_date);

-- For the filter by tags and the list of tags.
create index customer_tags_by_tag on customer_insights.customer_tags (tenant_id, tag, customer_id);

analyze customer_insights.customer_facts;
