-- Promise: a row of an append-only table is neither changed nor removed, nor is the table emptied; but for what a
-- function of ours does that says so (may_change): the audited trimming of the log, and what goes with its customer.
-- Cost: a setting.
-- Callers: the triggers on append-only tables. It stops slips, also the owner's; that others cannot is a matter of
-- grants, and that it shows all the same, for the audit log, of the chain.
create function customer_insights.refuse_change() returns trigger
language plpgsql volatile security invoker
set search_path = ''
as $$
begin
  if current_setting('customer_insights.may_change', true) = tg_table_name and tg_op <> 'TRUNCATE' then
    return case tg_op when 'UPDATE' then new else old end;
  end if;
  raise insufficient_privilege using
    message = format('%s is append-only: no %s.', tg_table_name, lower(tg_op)),
    hint = 'See docs/security.md for how it is trimmed.';
end
$$;

revoke execute on function customer_insights.refuse_change() from public, anon, authenticated, service_role;
