-- Promise: from now on a new key signs. Links that older keys have signed hold for `keep` longer, or as long as they
-- did already; with '0' not any more, which is for a key that may have leaked. Hashes by keyed_hash stay as they are.
-- Cost: a row, and the heads of the audit logs, which are sealed anew.
-- Callers: the owner of the database. Executable by nobody else, the service role neither.
create function customer_insights.rotate_signing_key(keep interval default '90 days') returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  head customer_insights.audit_heads;
begin
  insert into customer_insights.signing_keys default values;
  update customer_insights.signing_keys k
  set valid_until = least(k.valid_until, now() + rotate_signing_key.keep)
  where k.id < (select max(n.id) from customer_insights.signing_keys n);
  -- A head that does not bear its seal is left as it is: a new one would hide what was done to it.
  for head in select h.* from customer_insights.audit_heads h order by h.tenant_id for no key update loop
    if head.seal = customer_insights.sign('audit', customer_insights.seal_text(head), head.key_id) then
      perform customer_insights.write_head(head);
    end if;
  end loop;
end
$$;

revoke execute on function customer_insights.rotate_signing_key(interval)
  from public, anon, authenticated, service_role;
