-- The schema realtime as far as SQL may use it: messages to be delivered, the function that sends one, and the topic that
-- policies on messages decide about. Who delivers them is src/realtime.

create schema realtime authorization supabase_admin;
grant usage on schema realtime to postgres, anon, authenticated, service_role;

create table realtime.messages (
  topic text not null,
  extension text not null,
  payload jsonb,
  event text,
  private boolean default false,
  updated_at timestamp not null default now(),
  inserted_at timestamp not null default now(),
  id uuid not null default gen_random_uuid(),
  primary key (id, inserted_at)
) partition by range (inserted_at);
-- The platform makes a partition a day and drops old ones. Here one holds everything.
create table realtime.messages_all partition of realtime.messages default;

alter table realtime.messages enable row level security;
alter table realtime.messages_all enable row level security;
grant select, insert, update on realtime.messages to anon, authenticated, service_role;
grant all on realtime.messages to postgres, dashboard_user;
alter table realtime.messages owner to supabase_realtime_admin;
alter table realtime.messages_all owner to supabase_realtime_admin;
-- `postgres` may make policies on messages. The platform lets it by an extension of its own, and this has the same effect.
grant supabase_realtime_admin to postgres;

create function realtime.topic() returns text
  language sql stable
  return nullif(current_setting('realtime.topic', true), '');

-- As on the platform it runs as its caller, tells failures by a warning alone, and leaves realtime.topic set.
create function realtime.send(payload jsonb, event text, topic text, private boolean default true) returns void
language plpgsql
as $$
declare
  message_id uuid := gen_random_uuid();
begin
  execute format('set local realtime.topic to %L', topic);
  insert into realtime.messages (id, payload, event, topic, private, extension)
  values (message_id, jsonb_build_object('id', message_id) || payload, event, topic, private, 'broadcast');
exception when others then
  raise warning 'ErrorSendingBroadcastMessage: %', sqlerrm;
end
$$;

alter function realtime.topic() owner to supabase_realtime_admin;

-- The tables whose changes may be subscribed to.
create publication supabase_realtime;
alter publication supabase_realtime owner to postgres;
