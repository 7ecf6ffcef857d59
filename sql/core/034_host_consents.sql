-- Promise: the opt-ins to marketing that the host keeps itself, a row for each customer and channel where it says yes;
-- none where the host maps no such column. The caller's own rights and row-level security apply.
-- Cost: that of the host's table.
-- Callers: staff through the RPCs; what counts and filters by consent as its owner.
create view customer_insights.host_consents with (security_invoker = true) as
select o.customer_id, o.channel
from customer_insights.opted_in_customers() o;

revoke all on customer_insights.host_consents from public, anon, authenticated, service_role;
grant select on customer_insights.host_consents to authenticated, service_role;
