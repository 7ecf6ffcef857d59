-- Promise: where a tenant anonymizes customers after so many years (see due_customers), up to `chunk` of those who are
-- due on a date (today in the tenant's time zone by default) get their turn, each once a day; answers how many had it
-- and how many are left. Each is erased by erase_one, with an entry in the audit log; one whom someone is writing waits
-- for the next day, and so does one whom the host's tables refuse to blank, of which a warning says why. A hash is kept
-- of those only who had withdrawn a consent: the others have said no to nothing.
-- Cost: once a day and tenant, that of due_customers; else a row a tenant. The rows of the chunk's customers are locked
-- until the transaction ends; it waits for none of them.
-- Callers: maintain, which holds the sync lock.
create function customer_insights.apply_retention(chunk integer, as_of date default null)
returns table (done bigint, pending bigint)
language plpgsql volatile security definer
set search_path = ''
as $$
-- A column of the host may have the name of a variable here.
#variable_conflict use_column
<<this>>
declare
  s customer_insights.settings;
  place customer_insights.retention_dates;
  today date;
  rest integer := least(apply_retention.chunk, 200);
  customer_ids customer_insights.customer_key[];
  id customer_insights.customer_key;
  erased bigint;
  failed bigint;
  why text;
begin
  done := 0;
  pending := 0;
  for s in
    select t.* from customer_insights.settings t
    where t.anonymize_after_years is not null
    order by t.tenant_id
    for no key update of t skip locked
  loop
    today := coalesce(apply_retention.as_of, (now() at time zone s.time_zone)::date);
    insert into customer_insights.retention_dates as d (tenant_id, as_of) values (s.tenant_id, today)
    on conflict (tenant_id) do update set as_of = excluded.as_of, after = null, is_done = false
    where d.as_of <> excluded.as_of;
    select d.* into place from customer_insights.retention_dates d where d.tenant_id = s.tenant_id;
    continue when place.is_done;

    customer_ids := array(
      select d.customer_id
      from customer_insights.due_customers(s.tenant_id, s.anonymize_after_years, today, place.after) d
      limit rest
    );
    erased := 0;
    failed := 0;
    why := null;
    foreach id in array customer_ids loop
      perform from host.customers c where c.__customers_id__ = this.id for no key update skip locked;
      continue when not found;
      perform from customer_insights.customer_facts f where f.customer_id = this.id for no key update skip locked;
      continue when not found;
      -- Once more, now that nobody else writes: a booking may just have been made.
      continue when not exists (
        select from customer_insights.due_customers(s.tenant_id, s.anonymize_after_years, today, null, array[this.id]));
      begin
        perform customer_insights.erase_one(
          this.id, 'anonymize', null,
          exists (
            select from customer_insights.consents c
            where c.tenant_id = s.tenant_id and c.customer_id = this.id and c.state = 'withdrawn'),
          '{"by": "retention"}');
        erased := erased + 1;
      exception when others then
        failed := failed + 1;
        -- What others say may have a customer's values in it.
        why := case when sqlstate like 'PT%' then sqlerrm else 'SQLSTATE ' || sqlstate end;
      end;
    end loop;
    if erased + failed > 0 then
      perform customer_insights.write_audit(
        s.tenant_id, 'retention.ran', null, erased,
        jsonb_build_object('anonymize_after_years', s.anonymize_after_years, 'failed', failed));
    end if;
    if failed > 0 then
      raise warning '% customers of tenant % could not be anonymized: %', failed, s.tenant_id, why;
    end if;

    place.after := coalesce(customer_ids[cardinality(customer_ids)], place.after);
    place.is_done := cardinality(customer_ids) < rest;
    update customer_insights.retention_dates d set after = place.after, is_done = place.is_done
    where d.tenant_id = s.tenant_id;
    if not place.is_done then
      pending := pending + (
        select count(*)
        from customer_insights.due_customers(s.tenant_id, s.anonymize_after_years, today, place.after)
      );
    end if;
    rest := rest - cardinality(customer_ids);
    done := done + cardinality(customer_ids);
  end loop;
  return next;
end
$$;

revoke execute on function customer_insights.apply_retention(integer, date)
  from public, anon, authenticated, service_role;
