-- Promise: keyed hashes of the e-mail addresses and phone numbers of people who were erased on request, or who had said
-- no before: whoever comes back under one of them is known by it, and nothing else of them is kept. Without the private
-- key a hash says nothing, and it names no customer.
-- Cost: two rows for each of them.
-- Callers: erase_one and lift_suppression; read by flag_suppressed.
create table customer_insights.suppressions (
  tenant_id customer_insights.tenant_key not null,
  kind text not null check (kind in ('email', 'phone')),
  hash bytea not null,
  since timestamptz not null default now(),
  primary key (tenant_id, kind, hash)
);

alter table customer_insights.suppressions enable row level security;
create policy suppressions_closed on customer_insights.suppressions for all to public using (false);

revoke all on customer_insights.suppressions from public, anon, authenticated, service_role;
