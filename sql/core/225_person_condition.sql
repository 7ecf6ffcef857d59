-- Promise: the SQL condition on a row `f` of customer_facts for what a filter says of ids, tags, consent and names (see
-- word_condition). By name, there is a row `n` of customer_names beside (see names_source), which is walked, unless all
-- whom the filter lets through are fetched.
-- Cost: the filter's values.
-- Callers: page_statement, customers_total, is_in_many and matching_customers. Every value in it is quoted.
create function customer_insights.person_condition(
  filter jsonb,
  tenant customer_insights.tenant_key,
  is_by_name boolean default false,
  is_whole boolean default false
) returns text
language plpgsql stable security invoker
set search_path = ''
as $$
declare
  tag text;
  word text;
  condition text;
  is_common boolean;
  lacks_tags text;
  conditions text[] := array['true'];
begin
  if filter ? 'customer_id' then
    conditions := conditions || format(
      'f.customer_id = any (%L::customer_insights.customer_key[])', customer_insights.texts(filter -> 'customer_id'));
  end if;
  if filter #> '{tags,any}' is not null then
    conditions := conditions || format(
      'f.customer_id in (select t.customer_id from customer_insights.customer_tags t'
      ' where t.tenant_id = %L and t.tag = any (%L::text[]))',
      tenant, customer_insights.texts(filter #> '{tags,any}'));
  end if;
  foreach tag in array coalesce(customer_insights.texts(filter #> '{tags,all}'), '{}') loop
    conditions := conditions || format(
      'f.customer_id in (select t.customer_id from customer_insights.customer_tags t'
      ' where t.tenant_id = %L and t.tag = %L)',
      tenant, tag);
  end loop;
  if filter #> '{tags,none}' is not null then
    lacks_tags := format(
      'not exists (select from customer_insights.customer_tags t'
      ' where t.tenant_id = f.tenant_id and t.customer_id = f.customer_id and t.tag = any (%L::text[]))',
      customer_insights.texts(filter #> '{tags,none}'));
    -- Where nearly everyone has one of the tags, those without are found in one pass over customers and tags; to look
    -- for them one by one on a sorted walk takes ten times as long. The planner cannot tell, a sample can.
    is_common := 4 > (
      select count(*)
      from (
        (select n.customer_id from customer_insights.customer_facts n where n.tenant_id = tenant
          order by n.customer_id limit 100)
        union all
        (select n.customer_id from customer_insights.customer_facts n where n.tenant_id = tenant
          order by n.customer_id desc limit 100)
      ) m
      where not exists (
        select from customer_insights.customer_tags t
        where t.tenant_id = tenant and t.customer_id = m.customer_id
          and t.tag = any (customer_insights.texts(filter #> '{tags,none}'))
      )
    );
    conditions := conditions || case
      when is_common then format(
        'f.customer_id in (select f.customer_id from customer_insights.customer_facts f'
        ' where f.tenant_id = %L and %s offset 0)', tenant, lacks_tags)
      else lacks_tags
    end;
  end if;
  if filter ? 'consent' then
    conditions := conditions || customer_insights.consent_condition(
      tenant, filter #>> '{consent,channel}', coalesce(filter #>> '{consent,purpose}', 'marketing'));
  end if;
  if filter ? 'search' then
    for word in select w.word from customer_insights.words_of(filter) w loop
      condition := customer_insights.word_condition(
        word, tenant, (is_whole or not is_by_name) and not customer_insights.is_common(word, tenant));
      conditions := conditions || case
        when is_by_name then condition
        else format(
          'f.customer_id in (select n.customer_id from customer_insights.customer_names n'
          ' where n.tenant_id = %L and %s)', tenant, condition)
      end;
    end loop;
  end if;
  return array_to_string(conditions, ' and ');
end
$$;

revoke execute on function customer_insights.person_condition(jsonb, customer_insights.tenant_key, boolean, boolean)
  from public, anon, authenticated, service_role;
