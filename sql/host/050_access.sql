-- Staff read and write everything; a customer who logs in to book sees only what is theirs.
create function public.is_staff() returns boolean
language sql stable
set search_path = ''
as $$
  select coalesce(auth.jwt() -> 'app_metadata' ->> 'role' in ('staff', 'admin'), false)
$$;

alter table public.venues enable row level security;
alter table public.games enable row level security;
alter table public.customers enable row level security;
alter table public.bookings enable row level security;

create policy venues_read on public.venues for select to authenticated using (true);
create policy venues_insert on public.venues for insert to authenticated with check ((select public.is_staff()));
create policy venues_update on public.venues for update to authenticated using ((select public.is_staff()));
create policy venues_delete on public.venues for delete to authenticated using ((select public.is_staff()));

create policy games_read on public.games for select to authenticated using (true);
create policy games_insert on public.games for insert to authenticated with check ((select public.is_staff()));
create policy games_update on public.games for update to authenticated using ((select public.is_staff()));
create policy games_delete on public.games for delete to authenticated using ((select public.is_staff()));

-- Whoever may read a row reads all of its metadata, and what a business notes about a customer is not for the customer:
-- they have get_my_profile() for the rest.
create policy customers_read on public.customers for select to authenticated using ((select public.is_staff()));
create policy customers_insert on public.customers for insert to authenticated with check ((select public.is_staff()));
create policy customers_update on public.customers for update to authenticated using ((select public.is_staff()));
create policy customers_delete on public.customers for delete to authenticated using ((select public.is_staff()));

create policy bookings_read on public.bookings for select to authenticated
  using ((select public.is_staff()) or customer_id = (select auth.uid()));
create policy bookings_insert on public.bookings for insert to authenticated with check ((select public.is_staff()));
create policy bookings_update on public.bookings for update to authenticated using ((select public.is_staff()));
create policy bookings_delete on public.bookings for delete to authenticated using ((select public.is_staff()));

revoke all on public.venues, public.games, public.customers, public.bookings from anon, authenticated;
grant select, insert, update, delete on public.venues, public.games, public.customers, public.bookings
  to authenticated, service_role;
revoke execute on function public.is_staff() from public, anon;
grant execute on function public.is_staff() to authenticated, service_role;
