-- Promise: where the host maps name, e-mail or phone by an expression or a generated column, all text that it is made
-- of is among the columns that an erasure blanks; PT409 otherwise, with the columns that are missing.
-- Cost: a few rows of the catalog.
-- Callers: erase_one.
create function customer_insights.require_blankable() returns void
language plpgsql stable security definer
set search_path = ''
as $$
declare
  customers constant regclass := customer_insights.host_regclass('customers');
  missing text;
begin
  with dependency as (
    -- What our view of customers reads: the mapped columns, and those in expressions.
    select d.refobjid, d.refobjsubid
    from pg_depend d
    join pg_rewrite w on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid
    where w.ev_class = 'customer_insights.host_customers'::regclass and d.refclassid = 'pg_class'::regclass
      and d.refobjid <> w.ev_class
    union
    -- What the generated ones among them are made of.
    select d.refobjid, d.refobjsubid
    from pg_depend d
    join pg_attrdef e on d.classid = 'pg_attrdef'::regclass and d.objid = e.oid
    join pg_attribute a on a.attrelid = e.adrelid and a.attnum = e.adnum
    where e.adrelid = customers and a.attgenerated <> '' and d.refclassid = 'pg_class'::regclass
      and d.refobjid = customers and d.refobjsubid <> e.adnum
      and a.attname = any (customer_insights.personal_columns('customers'))
  )
  select string_agg(format('%s.%I', r.refobjid::regclass, a.attname), ', ' order by a.attname) into missing
  from dependency r
  join pg_attribute a on a.attrelid = r.refobjid and a.attnum = r.refobjsubid
  join pg_type t on t.oid = a.atttypid
  where a.attnum > 0 and a.attgenerated = '' and (t.typcategory in ('S', 'A') or t.typname in ('json', 'jsonb'))
    and (
      r.refobjid <> customers
      or a.attname <> all (customer_insights.personal_columns('customers') || customer_insights.kept_columns())
    );
  if missing is not null then
    raise sqlstate 'PT409' using
      message = format('A profile is made of %s by an expression, and an erasure would leave that.', missing),
      hint = 'Nothing was changed. Name these columns under customers.personal in customer-insights.config.json; what'
        ' is read from another table, keep in a column of the customer.';
  end if;
end
$$;

revoke execute on function customer_insights.require_blankable() from public, anon, authenticated, service_role;
