-- Customers whose name, e-mail or phone contains the term, by name; 50 at most.
create function public.search_customers(term text)
returns setof public.customers
language sql stable security invoker
set search_path = ''
as $$
  select c.*
  from public.customers c
  where position(lower(term) in lower(concat_ws(' ', c.name, c.email, c.phone))) > 0
  order by c.name, c.id
  limit 50
$$;

revoke execute on function public.search_customers(text) from public, anon;
grant execute on function public.search_customers(text) to authenticated, service_role;
