-- Promise: the name of each customer, to sort by, and the text that a search looks into: name, e-mail and phone in
-- lower case, a line each. It is a copy, since each booking writes the host's customers row: an index there would cost
-- an entry a booking, here it costs one a rename. A copy also takes what cannot be indexed, as an expression that is
-- not immutable. Names are cut to 200 characters and search texts to 1000, so that no name is too long for an index.
-- Cost: a row for each customer, written when name, e-mail or phone change.
-- Callers: written by sync_names; read by the lists through functions of the owner, for whom the caller's rights on the
-- host's customers do not count. No one else may read it.
create table customer_insights.customer_names (
  tenant_id customer_insights.tenant_key not null,
  customer_id customer_insights.customer_key not null,
  name text,
  search_text text not null,
  primary key (tenant_id, customer_id)
);

alter table customer_insights.customer_names enable row level security;
create policy customer_names_read on customer_insights.customer_names for select to service_role using (true);

revoke all on customer_insights.customer_names from public, anon, authenticated, service_role;
