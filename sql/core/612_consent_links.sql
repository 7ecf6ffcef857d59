-- Promise: what a link in a message is about: a customer, a channel and a purpose, under a random name that says
-- nothing to whoever sees the link. One for each, however many messages there are.
-- Cost: a row for each customer, channel and purpose that got a link.
-- Callers: make_link and follow_link only.
create table customer_insights.consent_links (
  handle uuid primary key default gen_random_uuid(),
  tenant_id customer_insights.tenant_key not null,
  customer_id customer_insights.customer_key not null,
  channel text not null,
  purpose text not null,
  constraint consent_links_by_customer unique (customer_id, tenant_id, channel, purpose)
);

alter table customer_insights.consent_links enable row level security;
create policy consent_links_closed on customer_insights.consent_links for all to public using (false);

revoke all on customer_insights.consent_links from public, anon, authenticated, service_role;
