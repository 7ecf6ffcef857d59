-- Promise: what each of these columns of a table holds of someone who was erased, as an SQL expression: null where it
-- may be null; else the column's own default; else, for text, a word that names nobody, with `token` in it where it
-- has to be unique; else an empty array or object. `mails` are columns that hold an e-mail address. Generated columns
-- are left out, for they follow the others. PT409, which names the column, where nothing of this can be.
-- Cost: a few rows of the catalog a column.
-- Callers: blank_rows.
create function customer_insights.blanks_of(relation regclass, columns text[], mails text[], token text)
returns table (name text, blank text)
language plpgsql stable security invoker
set search_path = ''
as $$
#variable_conflict use_column
declare
  c record;
begin
  for c in
    select w.name, a.attnum, format_type(a.atttypid, a.atttypmod) as type, b.typcategory as category, b.typname as base,
      a.attgenerated <> '' as is_generated,
      a.attnotnull or t.typnotnull as is_required,
      -- The length of varchar(n) and char(n), of a domain over them too.
      coalesce(nullif(greatest(a.atttypmod, t.typtypmod), -1) - 4, 1000) as longest,
      pg_get_expr(d.adbin, d.adrelid) as own_default,
      coalesce(u.is_unique, false) as is_unique, coalesce(u.has_one_null, false) as has_one_null
    from unnest(columns) with ordinality as w (name, position)
    left join pg_attribute a on a.attrelid = relation and a.attname = w.name and a.attnum > 0 and not a.attisdropped
    left join pg_type t on t.oid = a.atttypid
    left join pg_type b on b.oid = coalesce(nullif(t.typbasetype, 0), t.oid)
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    left join lateral (
      select true as is_unique, bool_or(i.indnullsnotdistinct) as has_one_null
      from pg_index i
      where i.indrelid = relation and i.indisunique and (
        a.attnum = any (i.indkey) or exists (
          select from pg_depend p
          where p.classid = 'pg_class'::regclass and p.objid = i.indexrelid
            and p.refclassid = 'pg_class'::regclass and p.refobjid = relation and p.refobjsubid = a.attnum))
      having count(*) > 0
    ) u on true
    order by w.position
  loop
    name := c.name;
    if c.attnum is null then
      raise sqlstate 'PT409' using
        message = format('%s has no column %I any more, so that it cannot be blanked.', relation, c.name),
        hint = 'Nothing was changed. Take it out of customer-insights.config.json.';
    end if;
    continue when c.is_generated;
    blank := case
      when not c.is_required and not c.has_one_null then 'null'
      when c.category = 'S' and (c.is_unique or c.name = any (mails)) then quote_literal(case
        when c.name <> all (mails) then right('erased-' || token, c.longest)
        -- Short of space, the part that tells them apart is what is left.
        when c.longest >= 54 then format('erased-%s@erased.invalid', token)
        when c.longest > 24 then left(token, c.longest - 15) || '@erased.invalid'
        else left(token, c.longest)
      end)
      when c.own_default is not null then c.own_default
      when c.category = 'S' then quote_literal(left('erased', c.longest))
      when c.category = 'A' or c.base in ('json', 'jsonb') then '''{}'''
    end;
    if blank is null then
      raise sqlstate 'PT409' using
        message = format('%s.%I is %s and may not be null, so that it cannot be blanked.', relation, c.name, c.type),
        hint = 'Nothing was changed. Let the column be null, or give it a default.';
    end if;
    return next;
  end loop;
end
$$;

revoke execute on function customer_insights.blanks_of(regclass, text[], text[], text)
  from public, anon, authenticated, service_role;
