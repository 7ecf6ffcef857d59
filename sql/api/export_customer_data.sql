-- Promise: Art. 15 and 20 of the GDPR: everything held of a customer in the mapped columns and in our tables, as
-- `CustomerDataExport`, in one piece to hand over: profile, bookings with what they say of people, insights, the
-- numbers they follow from, tags, consents and their history, suppression, legal hold, erasure, and what the audit log
-- has about them. The export is noted there. Keys are texts. The host's row-level security applies; where it hides some
-- of the bookings from the caller, the answer is an error (42501) and not a part. PT404 for an unknown customer, or one
-- that the caller may not see; 42501 without the capability export.
-- Cost: the customer's bookings.
-- Callers: staff who may export in the customer's tenant, and the service role.
create function public.export_customer_data(customer_id customer_insights.customer_key) returns jsonb
language plpgsql volatile security invoker
set search_path = ''
-- PostgREST applies it to the request: a customer may have many bookings.
set statement_timeout = '2min'
as $$
#variable_conflict use_column
declare
  tenant customer_insights.tenant_key :=
    customer_insights.require_customer(export_customer_data.customer_id, 'export');
  s customer_insights.settings;
  profile record := customer_insights.personal_values(export_customer_data.customer_id);
  records jsonb := customer_insights.export_records(export_customer_data.customer_id);
  bookings jsonb;
begin
  select t.* into s from customer_insights.settings t where t.tenant_id = tenant;
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', b.id::text,
    'starts_at', b.starts_at,
    'booking_date', customer_insights.booking_day(b.starts_at, s.time_zone),
    'game', case when b.game_id is not null then jsonb_build_object('id', b.game_id::text, 'name', g.name) end,
    'venue', case when b.venue_id is not null then jsonb_build_object('id', b.venue_id::text, 'name', v.name) end,
    'status', b.status,
    'amount', b.amount,
    'is_counted', customer_insights.is_counted(b.status, s.uncounted_statuses),
    'personal', (
      select customer_insights.personal_of('bookings', 'p') from host.bookings p where p.__bookings_id__ = b.id)
  ) order by b.starts_at, b.id), '[]') into bookings
  from customer_insights.host_booking_history b
  left join customer_insights.host_games g on g.id = b.game_id
  left join customer_insights.host_venues v on v.id = b.venue_id
  where b.customer_id = export_customer_data.customer_id;
  if jsonb_array_length(bookings) <> (records ->> 'bookings')::bigint then
    raise insufficient_privilege using
      message = 'This caller may not see all bookings of the customer, so that the export would not be all there is.',
      hint = 'Ask a colleague who sees them, or let the server export with the service role.';
  end if;

  return jsonb_build_object(
    'format', 'customer-insights/customer-data@1',
    'exported_at', now(),
    'customer', jsonb_build_object(
      'id', export_customer_data.customer_id::text, 'tenant_id', tenant::text, 'name', profile.name,
      'email', profile.email, 'phone', profile.phone, 'personal', profile.personal, 'metadata', profile.metadata),
    'bookings', bookings,
    'insights', public.get_customer_with_insights(export_customer_data.customer_id) - 'customer',
    'facts', (
      select to_jsonb(f) - '{tenant_id,customer_id}'::text[] || jsonb_build_object(
        'favorite_game_id', f.favorite_game_id::text, 'preferred_venue_id', f.preferred_venue_id::text)
      from customer_insights.customer_facts f
      where f.tenant_id = tenant and f.customer_id = export_customer_data.customer_id
    ),
    'rollups', (
      select coalesce(jsonb_agg(to_jsonb(r) - '{tenant_id,customer_id}'::text[] || jsonb_build_object(
        'game_id', r.game_id::text, 'venue_id', r.venue_id::text)), '[]')
      from customer_insights.customer_rollups r
      where r.tenant_id = tenant and r.customer_id = export_customer_data.customer_id
    ),
    'tags', (
      select coalesce(jsonb_agg(jsonb_build_object('tag', t.tag, 'added_at', t.added_at) order by t.tag), '[]')
      from customer_insights.customer_tags t
      where t.tenant_id = tenant and t.customer_id = export_customer_data.customer_id
    ),
    'suppression', (
      select jsonb_build_object('since', p.since) from customer_insights.suppressed_customers p
      where p.tenant_id = tenant and p.customer_id = export_customer_data.customer_id
    ),
    'legal_hold', (
      select jsonb_build_object('reason', h.reason, 'since', h.since) from customer_insights.legal_holds h
      where h.tenant_id = tenant and h.customer_id = export_customer_data.customer_id
    ),
    'erasure', (
      select jsonb_build_object('mode', e.mode, 'at', e.erased_at) from customer_insights.erasures e
      where e.tenant_id = tenant and e.customer_id = export_customer_data.customer_id
    )
  ) || (records - 'bookings');
end
$$;

revoke execute on function public.export_customer_data(customer_insights.customer_key) from public, anon;
grant execute on function public.export_customer_data(customer_insights.customer_key) to authenticated, service_role;
