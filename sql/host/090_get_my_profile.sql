-- The signed-in customer's own name, e-mail and phone, without the notes that the business keeps on them.
create function public.get_my_profile() returns table (id uuid, name text, email text, phone text)
language sql stable security definer
set search_path = ''
as $$
  select c.id, c.name, c.email, c.phone from public.customers c where c.id = (select auth.uid())
$$;

revoke execute on function public.get_my_profile() from public, anon;
grant execute on function public.get_my_profile() to authenticated, service_role;
