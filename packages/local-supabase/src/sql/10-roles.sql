-- The roles of a Supabase project. `supabase_admin` is the superuser the cluster is created with; `postgres`, who runs
-- migrations, is none: what passes here as `postgres` passes on the platform.

create role postgres login createrole createdb replication bypassrls;
create role anon nologin noinherit;
create role authenticated nologin noinherit;
create role service_role nologin noinherit bypassrls;
create role authenticator login noinherit;
create role supabase_auth_admin login noinherit createrole;
create role supabase_storage_admin login noinherit createrole;
create role supabase_realtime_admin nologin noinherit;
create role dashboard_user nologin createrole createdb replication;

-- PostgREST logs in as authenticator and becomes the role of the request's token.
grant anon, authenticated, service_role to authenticator;
grant anon, authenticated, service_role to postgres;
grant pg_monitor, pg_read_all_data, pg_signal_backend to postgres;
grant set on parameter session_replication_role to postgres;

alter role postgres set search_path = "$user", public, extensions;
alter role supabase_admin set search_path = "$user", public, auth, extensions;

-- The platform's limits: a request which needs longer fails there too.
alter role authenticator set statement_timeout = '8s';
alter role authenticator set lock_timeout = '8s';
alter role authenticated set statement_timeout = '8s';
alter role anon set statement_timeout = '3s';

-- The schemas the API exposes. The advisors ask this setting, and some are silent without it.
alter role postgres set pgrst.db_schemas = 'public';
alter role supabase_admin set pgrst.db_schemas = 'public';

alter database postgres owner to postgres;
