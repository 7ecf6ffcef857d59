-- Promise: PT409 where an expression still gives a customer's old value after the columns were blanked, through a
-- function of the host's, which reads it from where no catalog tells.
-- Cost: a few rows of the catalog, only where the value is still there.
-- Callers: erase_one.
create function customer_insights.require_blanked(field text, before text, left_over text) returns void
language plpgsql stable security definer
set search_path = ''
as $$
begin
  if left_over = before and btrim(left_over) <> '' and exists (
    select
    from pg_depend d
    join pg_rewrite w on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid
    where w.ev_class = 'customer_insights.host_customers'::regclass and d.refclassid = 'pg_proc'::regclass
  ) then
    raise sqlstate 'PT409' using
      message = format('customers.%s is an expression, and still tells who the customer was.', field),
      hint = 'Nothing was changed. Name the columns that it is made of under customers.personal in'
        ' customer-insights.config.json; what is read from another table, keep in a column of the customer.';
  end if;
end
$$;

revoke execute on function customer_insights.require_blanked(text, text, text)
  from public, anon, authenticated, service_role;
