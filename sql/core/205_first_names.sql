-- Promise: everyone who is there at the installation has a name to sort by and a text to search.
-- Cost: one pass over customers, and the indexes, which are made once the rows are there.
-- Callers: the installation, once.
select customer_insights.write_names(array(select c.id from customer_insights.host_customers c));

-- The order of names is that of the database's collation.
create index customer_names_by_name on customer_insights.customer_names (tenant_id, name, customer_id);
create index customer_names_by_part on customer_insights.customer_names
  using gin (customer_insights.search_parts(search_text));
analyze customer_insights.customer_names;
