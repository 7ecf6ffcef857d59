-- Promise: the marketing tags of each customer, each once.
-- Cost: one row a tag.
-- Callers: read by staff of the tenant; written through write_tags only.
create table customer_insights.customer_tags (
  tenant_id customer_insights.tenant_key not null,
  customer_id customer_insights.customer_key not null,
  tag text not null check (tag = btrim(tag) and length(tag) between 1 and 50),
  added_at timestamptz not null default now(),
  primary key (tenant_id, customer_id, tag)
);

alter table customer_insights.customer_tags enable row level security;
create policy customer_tags_read on customer_insights.customer_tags for select to authenticated
  using (tenant_id = any ((select customer_insights.tenants_with('view'))::customer_insights.tenant_key[]));

revoke all on customer_insights.customer_tags from public, anon, authenticated, service_role;
grant select on customer_insights.customer_tags to authenticated, service_role;
