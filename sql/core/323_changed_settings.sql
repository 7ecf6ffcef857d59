-- Promise: these settings with the changes in them, brought to one form: a time zone as the server writes it, statuses
-- trimmed, in lower case and each once. A change that is unknown, of the wrong kind or out of order is PT400, which
-- names the setting, what it is and what was expected.
-- Cost: the changes; a new time zone is looked up among the server's.
-- Callers: write_settings.
create function customer_insights.changed_settings(s customer_insights.settings, changes jsonb)
returns customer_insights.settings
language plpgsql stable security invoker
set search_path = ''
as $$
declare
  key text;
  value jsonb;
  expected text;
  wanted jsonb;
  clean jsonb := '{}';
begin
  if changes is null or jsonb_typeof(changes) <> 'object' then
    raise sqlstate 'PT400' using
      message = format('changes is %s.', coalesce(left(changes::text, 80), 'null')),
      hint = 'Expected an object with the settings that change, such as {"vip_above": 1500}.';
  end if;

  for key, value in select c.key, c.value from jsonb_each(changes) c loop
    -- wanted stays null where the value is not what was expected.
    wanted := null;
    case
      when key = 'time_zone' then
        expected := 'an IANA time zone, such as "Europe/Berlin"';
        select to_jsonb(z.name) into wanted
        from pg_catalog.pg_timezone_names z
        where jsonb_typeof(value) = 'string' and lower(z.name) = lower(btrim(value #>> '{}'))
          and z.name !~ '^(posix|right)/|^(Factory|localtime|posixrules)$';
      when key = 'currency' then
        expected := 'an ISO 4217 code, such as "EUR"';
        if jsonb_typeof(value) = 'string' and value #>> '{}' ~ '^[A-Z]{3}$' then
          wanted := value;
        end if;
      when key = 'uncounted_statuses' then
        expected := 'a list of up to 100 statuses, each a text of 1 to 100 characters';
        if jsonb_typeof(value) = 'array' and jsonb_array_length(value) <= 100 then
          select coalesce(jsonb_agg(distinct lower(btrim(e.status #>> '{}')) collate "C"), '[]') into wanted
          from jsonb_array_elements(value) as e (status)
          having coalesce(bool_and(
            jsonb_typeof(e.status) = 'string' and length(btrim(e.status #>> '{}')) between 1 and 100), true);
          -- Another order is no change, and no reason to count everyone anew.
          if wanted @> to_jsonb(s.uncounted_statuses) and wanted <@ to_jsonb(s.uncounted_statuses) then
            wanted := to_jsonb(s.uncounted_statuses);
          end if;
        end if;
      when key in ('vip_above', 'high_from', 'medium_from') then
        expected := 'a number above 0 and below 1,000,000,000,000';
        if jsonb_typeof(value) = 'number' and value::numeric > 0 and value::numeric < 1e12 then
          wanted := to_jsonb(trim_scale(value::numeric));
        end if;
      when key in ('frequent_above', 'regular_from', 'occasional_from') then
        expected := 'a whole number from 2 to 1,000,000,000';
        if jsonb_typeof(value) = 'number' and value::numeric = trunc(value::numeric)
          and value::numeric between 2 and 1e9
        then
          wanted := to_jsonb(trim_scale(value::numeric));
        end if;
      when key in ('new_days', 'active_days', 'churned_after') then
        expected := 'a whole number of days from 1 to 36,500';
        if jsonb_typeof(value) = 'number' and value::numeric = trunc(value::numeric)
          and value::numeric between 1 and 36500
        then
          wanted := to_jsonb(trim_scale(value::numeric));
        end if;
      when key = 'anonymize_after_years' then
        expected := 'a whole number of years from 1 to 100, or null for never';
        if jsonb_typeof(value) = 'null' then
          wanted := value;
        elsif jsonb_typeof(value) = 'number' and value::numeric = trunc(value::numeric)
          and value::numeric between 1 and 100
        then
          wanted := to_jsonb(trim_scale(value::numeric));
        end if;
      else
        raise sqlstate 'PT400' using
          message = format('There is no setting "%s".', left(key, 80)),
          hint = 'Expected time_zone, currency, uncounted_statuses, vip_above, high_from, medium_from, frequent_above,'
            ' regular_from, occasional_from, new_days, active_days, churned_after or anonymize_after_years.';
    end case;
    if wanted is null then
      raise sqlstate 'PT400' using
        message = format('%s is %s.', key, left(value::text, 80)), hint = format('Expected %s.', expected);
    end if;
    clean := clean || jsonb_build_object(key, wanted);
  end loop;

  s := jsonb_populate_record(s, clean);
  if s.medium_from >= s.high_from or s.high_from > s.vip_above then
    raise sqlstate 'PT400' using
      message = format(
        'medium_from is %s, high_from is %s and vip_above is %s.', s.medium_from, s.high_from, s.vip_above),
      hint = 'Expected medium_from below high_from, and high_from not above vip_above.';
  elsif s.occasional_from >= s.regular_from or s.regular_from > s.frequent_above then
    raise sqlstate 'PT400' using
      message = format(
        'occasional_from is %s, regular_from is %s and frequent_above is %s.',
        s.occasional_from, s.regular_from, s.frequent_above),
      hint = 'Expected occasional_from below regular_from, and regular_from not above frequent_above.';
  elsif s.new_days > s.active_days or s.active_days > s.churned_after then
    raise sqlstate 'PT400' using
      message = format(
        'new_days is %s, active_days is %s and churned_after is %s.', s.new_days, s.active_days, s.churned_after),
      hint = 'Expected new_days not above active_days, and active_days not above churned_after.';
  end if;
  return s;
end
$$;

revoke execute on function customer_insights.changed_settings(customer_insights.settings, jsonb)
  from public, anon, authenticated, service_role;
