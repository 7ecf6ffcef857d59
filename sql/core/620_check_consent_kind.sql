-- Promise: nothing for a channel (email, sms, phone, post) and a purpose of 1 to 50 characters; otherwise PT400 with
-- the name of what is wrong.
-- Cost: none.
-- Callers: what writes, filters and counts by consent.
create function customer_insights.check_consent_kind(channel text, purpose text) returns void
language plpgsql immutable security invoker
set search_path = ''
as $$
begin
  if channel is null or channel not in ('email', 'sms', 'phone', 'post') then
    raise sqlstate 'PT400' using
      message = format('channel is %s.', coalesce('"' || left(channel, 60) || '"', 'null')),
      hint = 'Expected email, sms, phone or post.';
  end if;
  if purpose is null or length(btrim(purpose)) not between 1 and 50 or purpose <> btrim(purpose) then
    raise sqlstate 'PT400' using
      message = format('purpose is %s.', coalesce('"' || left(purpose, 60) || '"', 'null')),
      hint = 'Expected a text of 1 to 50 characters, without spaces around it.';
  end if;
end
$$;

revoke execute on function customer_insights.check_consent_kind(text, text) from public, anon;
grant execute on function customer_insights.check_consent_kind(text, text) to authenticated, service_role;
