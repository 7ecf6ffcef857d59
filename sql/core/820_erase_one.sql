-- Promise: nothing of ours, and no mapped column of the host's, tells any more who this customer is. With `anonymize`
-- the profile is blanked (see blanks_of), and bookings, money, facts and tallies stay as they are; with `delete` the
-- host's row goes with what its foreign keys cascade to, and PT409 tells which of them refuses. In either case the
-- columns of bookings.personal are blanked, tags and consents end, and with `keeps_hash` whoever comes back under the
-- same e-mail or phone stays suppressed. All of it or nothing. PT409 while there is a legal hold; PT404 for someone who
-- is gone. Answers whether there was anything to erase: once more is no error, and writes nothing.
-- Cost: a few rows, the customer's bookings where they have personal columns, and with `delete` the host's cascade.
-- Callers: erase and apply_retention.
create function customer_insights.erase_one(
  customer_id customer_insights.customer_key, mode text, reason text, keeps_hash boolean, details jsonb
) returns boolean
language plpgsql volatile security definer
set search_path = ''
as $$
#variable_conflict use_column
<<this>>
declare
  facts customer_insights.customer_facts;
  held text;
  before record;
  left_over record;
  reference text;
  was_erased boolean;
  blanked bigint := 0;
  changed bigint;
  refusing text;
  refusing_table text;
begin
  -- In the order in which a change of a booking locks: the booking, its customer, the facts.
  perform pg_advisory_xact_lock_shared(customer_insights.sync_lock());
  perform from host.bookings b -- needs: bookings.personal
  where b.__bookings_customer__ = erase_one.customer_id -- needs: bookings.personal
  for no key update; -- needs: bookings.personal
  if erase_one.mode = 'delete' then
    perform from host.customers c where c.__customers_id__ = erase_one.customer_id for update;
  else
    perform from host.customers c where c.__customers_id__ = erase_one.customer_id for no key update;
  end if;
  perform customer_insights.lock_customers(array[erase_one.customer_id]);

  select f.* into facts from customer_insights.customer_facts f where f.customer_id = erase_one.customer_id;
  if not found then
    raise sqlstate 'PT404' using message = 'There is no such customer, or this caller may not see it.';
  end if;
  select h.reason into held
  from customer_insights.legal_holds h
  where h.tenant_id = facts.tenant_id and h.customer_id = erase_one.customer_id;
  if found then
    raise sqlstate 'PT409' using
      message = format('The customer is under a legal hold: %s', held),
      hint = 'Nothing was erased. Lift the hold first, with set_legal_hold.';
  end if;
  before := customer_insights.personal_values(erase_one.customer_id);
  reference := customer_insights.checked_reference(
    erase_one.reason, before.name, before.email, before.phone, before.personal);
  was_erased := exists (
    select from customer_insights.erasures e
    where e.tenant_id = facts.tenant_id and e.customer_id = erase_one.customer_id
  );

  changed := customer_insights.blank_rows(
    customer_insights.host_regclass('bookings'), customer_insights.personal_columns('bookings'), '{}',
    customer_insights.key_column('bookings'), erase_one.customer_id::text);
  blanked := blanked + changed;
  blanked := blanked + (
    select count(*) from customer_insights.consents c
    where c.tenant_id = facts.tenant_id and c.customer_id = erase_one.customer_id and c.state <> 'withdrawn');
  perform customer_insights.erase_consents(facts.tenant_id, erase_one.customer_id);

  if erase_one.mode = 'delete' then
    blanked := 1;
    if erase_one.keeps_hash then
      perform customer_insights.suppress(facts.tenant_id, before.email, before.phone);
    end if;
    begin
      perform customer_insights.check_keys_now();
      delete from host.customers c where c.__customers_id__ = erase_one.customer_id;
      get diagnostics changed = row_count;
    exception when foreign_key_violation or restrict_violation then
      get stacked diagnostics refusing = constraint_name, refusing_table = table_name;
      raise sqlstate 'PT409' using
        message = format(
          'The customer cannot be deleted: %I refers to it by the foreign key %I.', refusing_table, refusing),
        hint = 'Nothing was erased. Anonymize the customer, or let that foreign key cascade.';
    end;
    if changed = 0 then
      raise sqlstate 'PT409' using
        message = format('The customer cannot be deleted: a trigger on %s keeps it.',
          customer_insights.host_regclass('customers')),
        hint = 'Nothing was erased. Anonymize the customer, or change that trigger.';
    end if;
  else
    if lower(erase_one.customer_id::text) in (lower(before.email), before.phone) then
      raise sqlstate 'PT409' using
        message = 'The key of this customer is their e-mail address or phone number, and a key cannot be blanked.',
        hint = 'Nothing was erased. Delete the customer, or give them another key.';
    end if;
    perform customer_insights.require_blankable();
    changed := customer_insights.blank_rows(
      customer_insights.host_regclass('customers'), customer_insights.personal_columns('customers'),
      customer_insights.mail_columns(), customer_insights.key_column('customers'), erase_one.customer_id::text);
    blanked := blanked + changed;
    left_over := customer_insights.personal_values(erase_one.customer_id);
    if changed > 0 and not was_erased then
      perform customer_insights.require_blanked('name', before.name, left_over.name);
      perform customer_insights.require_blanked('email', before.email, left_over.email);
      perform customer_insights.require_blanked('phone', before.phone, left_over.phone);
    end if;

    delete from customer_insights.customer_tags t
    where t.tenant_id = facts.tenant_id and t.customer_id = erase_one.customer_id;
    get diagnostics changed = row_count;
    blanked := blanked + changed;
    blanked := blanked + customer_insights.blank_metadata(erase_one.customer_id)::integer; -- needs: customers.metadata
    if erase_one.keeps_hash then
      -- What was no contact before, but a blank, is none to keep.
      perform customer_insights.suppress(
        facts.tenant_id, nullif(before.email, left_over.email), nullif(before.phone, left_over.phone));
      insert into customer_insights.suppressed_customers (tenant_id, customer_id)
      values (facts.tenant_id, erase_one.customer_id)
      on conflict do nothing;
    end if;
    if blanked > 0 then
      perform customer_insights.announce(array[erase_one.customer_id]);
    end if;
  end if;

  if blanked = 0 and was_erased then
    return false;
  end if;
  insert into customer_insights.erasures as e (tenant_id, customer_id, mode)
  values (facts.tenant_id, erase_one.customer_id, erase_one.mode)
  on conflict (tenant_id, customer_id) do update set mode = excluded.mode, erased_at = excluded.erased_at;
  perform customer_insights.write_audit(
    facts.tenant_id, 'customer.erased', erase_one.customer_id, null,
    jsonb_strip_nulls(jsonb_build_object('mode', erase_one.mode, 'reason', reference) || erase_one.details));
  return true;
end
$$;

revoke execute on function customer_insights.erase_one(
  customer_insights.customer_key, text, text, boolean, jsonb
) from public, anon, authenticated, service_role;
