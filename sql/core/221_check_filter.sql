-- Promise: nothing for a `CustomerFilter`; otherwise PT400 with the name of the key or value that is wrong.
-- Cost: the filter's values.
-- Callers: list_customers and bulk_update_tags.
create function customer_insights.check_filter(filter jsonb) returns void
language plpgsql immutable security invoker
set search_path = ''
as $$
declare
  key text;
  given jsonb;
begin
  perform customer_insights.check_object(filter);
  for key, given in select e.key, e.value from jsonb_each(filter) e loop
    case key
      when 'spending_tier' then
        perform customer_insights.check_values('filter.' || key, given, array['vip', 'high', 'medium', 'low']);
      when 'frequency_tier' then
        perform customer_insights.check_values(
          'filter.' || key, given, array['frequent', 'regular', 'occasional', 'one-time']);
      when 'lifecycle_stage' then
        perform customer_insights.check_values('filter.' || key, given, array['new', 'active', 'at-risk', 'churned']);
      when 'game_category' then
        perform customer_insights.check_values('filter.' || key, given);
      when 'favorite_game_id' then
        perform customer_insights.check_values('filter.' || key, given);
        begin
          perform v.id::customer_insights.game_key from jsonb_array_elements_text(given) as v (id);
        exception when data_exception then
          raise sqlstate 'PT400' using message = format('filter.favorite_game_id: %s.', sqlerrm);
        end;
      when 'preferred_venue_id' then
        perform customer_insights.check_values('filter.' || key, given);
        begin
          perform v.id::customer_insights.venue_key from jsonb_array_elements_text(given) as v (id);
        exception when data_exception then
          raise sqlstate 'PT400' using message = format('filter.preferred_venue_id: %s.', sqlerrm);
        end;
      when 'customer_id' then
        perform customer_insights.check_values('filter.' || key, given);
        if jsonb_array_length(given) > 1000 then
          raise sqlstate 'PT400' using
            message = format('filter.customer_id has %s ids.', jsonb_array_length(given)),
            hint = 'Expected 1 to 1000 ids; ask in parts.';
        end if;
        begin
          perform v.id::customer_insights.customer_key from jsonb_array_elements_text(given) as v (id);
        exception when data_exception then
          raise sqlstate 'PT400' using message = format('filter.customer_id: %s.', sqlerrm);
        end;
      when 'tags' then
        if jsonb_typeof(given) <> 'object' or given = '{}' then
          raise sqlstate 'PT400' using
            message = format('filter.tags is %s.', left(given::text, 60)),
            hint = 'Expected an object with any, all or none.';
        end if;
        for key, given in select e.key, e.value from jsonb_each(given) e loop
          if key not in ('any', 'all', 'none') then
            raise sqlstate 'PT400' using
              message = format('filter.tags has a key "%s".', left(key, 60)),
              hint = 'Expected any, all or none.';
          end if;
          perform customer_insights.check_values('filter.tags.' || key, given);
        end loop;
      when 'consent' then
        if jsonb_typeof(given) <> 'object' then
          raise sqlstate 'PT400' using
            message = format('filter.consent is %s.', left(given::text, 60)),
            hint = 'Expected an object with a channel, and a purpose unless it is marketing.';
        end if;
        perform customer_insights.check_consent_kind(
          case when jsonb_typeof(given -> 'channel') = 'string' then given ->> 'channel' end,
          case
            when not given ? 'purpose' then 'marketing'
            when jsonb_typeof(given -> 'purpose') = 'string' then given ->> 'purpose'
          end);
        select e.key into key from jsonb_object_keys(given) as e (key) where e.key not in ('channel', 'purpose');
        if found then
          raise sqlstate 'PT400' using
            message = format('filter.consent has a key "%s".', left(key, 60)), hint = 'Expected channel and purpose.';
        end if;
      when 'search' then
        if jsonb_typeof(given) <> 'string'
          or length(regexp_replace(given #>> '{}', '^\s+|\s+$', '', 'g')) not between 1 and 100
        then
          raise sqlstate 'PT400' using
            message = format('filter.search is %s.', left(given::text, 60)),
            hint = 'Expected a text of 1 to 100 characters.';
        end if;
      else
        raise sqlstate 'PT400' using
          message = format('filter has a key "%s".', left(key, 60)),
          hint = 'Expected customer_id, spending_tier, frequency_tier, lifecycle_stage, favorite_game_id, '
            || 'preferred_venue_id, game_category, tags, consent or search.';
    end case;
  end loop;
end
$$;

revoke execute on function customer_insights.check_filter(jsonb) from public, anon;
grant execute on function customer_insights.check_filter(jsonb) to authenticated, service_role;
