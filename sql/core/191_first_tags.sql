-- Needs: customers.metadata
-- Promise: tags that the host kept under metadata.marketing_tags are kept; what could not be a tag is left out.
-- Cost: one pass over customers.
-- Callers: the installation, once.
insert into customer_insights.customer_tags (tenant_id, customer_id, tag)
select distinct c.tenant_id, c.id, btrim(t.tag)
from customer_insights.host_customers c
cross join lateral jsonb_array_elements_text(
  case when jsonb_typeof(c.metadata -> 'marketing_tags') = 'array' then c.metadata -> 'marketing_tags' else '[]' end
) as t (tag)
where c.tenant_id is not null and length(btrim(t.tag)) between 1 and 50;
