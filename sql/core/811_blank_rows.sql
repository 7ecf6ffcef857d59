-- Promise: these columns hold nothing of anybody in the rows of one customer (see blanks_of); answers in how many rows
-- they did. PT409, and nothing is changed, where the table refuses or a trigger of the host's puts a value back; the
-- message names the column or the constraint, never a value.
-- Cost: one update of the rows, and a look at them.
-- Callers: erase_one, under the locks of the customer.
create function customer_insights.blank_rows(
  relation regclass, columns text[], mails text[], key_column text, key text
) returns bigint
language plpgsql volatile security definer
set search_path = ''
as $$
#variable_conflict use_variable
declare
  -- What tells customers apart, and is none of their own data even where the key is.
  token text := left(encode(sha256(convert_to(key, 'UTF8')), 'hex'), 32);
  blanks jsonb;
  wrong text;
  changed bigint;
begin
  select coalesce(jsonb_agg(to_jsonb(b)), '[]') into blanks
  from customer_insights.blanks_of(relation, columns, mails, token) b;
  if blanks = '[]' then
    return 0;
  end if;
  begin
    -- As text, for json knows no equality.
    execute (
      select format('update %s t set %s where t.%I = %L and (%s)', relation,
        string_agg(format('%I = %s', b.name, b.blank), ', '), key_column, key,
        string_agg(format('t.%I::text is distinct from (%s)::text', b.name, b.blank), ' or '))
      from jsonb_to_recordset(blanks) as b (name text, blank text)
    );
    get diagnostics changed = row_count;
  exception when integrity_constraint_violation or string_data_right_truncation then
    -- The detail of the original has the row in it.
    get stacked diagnostics wrong = constraint_name;
    raise sqlstate 'PT409' using
      message = format('%s refuses the blanks, by %s.', relation, coalesce(
        'its constraint ' || quote_ident(nullif(wrong, '')), 'the length of a column')),
      hint = 'Nothing was changed. Let the constraint pass null, or give the column a default that passes.';
  end;
  if changed > 0 then
    -- What a default computes may be another value each time, and is not compared.
    execute (
      select format('select case %s end from %s t where t.%I = %L and (%s) limit 1',
        string_agg(format('when t.%I::text is distinct from (%s)::text then %L', b.name, b.blank, b.name), ' '),
        relation, key_column, key,
        string_agg(format('t.%I::text is distinct from (%s)::text', b.name, b.blank), ' or '))
      from jsonb_to_recordset(blanks) as b (name text, blank text)
      where b.blank = 'null' or b.blank like '''%'
    ) into wrong;
    if wrong is not null then
      raise sqlstate 'PT409' using
        message = format('A trigger on %s fills %I in again, so that it cannot be blanked.', relation, wrong),
        hint = 'Nothing was changed.';
    end if;
  end if;
  return changed;
end
$$;

revoke execute on function customer_insights.blank_rows(regclass, text[], text[], text, text)
  from public, anon, authenticated, service_role;
