-- Promise: the bands of stage_band in which are the first so many customers, by last booking day from a place on, whom
-- a condition lets through; all bands from there where they are fewer. Someone's last day is in the band of days that
-- the band is named after, or, where it is an odd one, in the one after.
-- Cost: so many customers, and a look into each band until they are found.
-- Callers: page_range. Every value in the texts is quoted.
create function customer_insights.near_bands(
  tenant customer_insights.tenant_key,
  conditions text,
  place text,
  is_descending boolean,
  after_day date,
  row_limit integer
) returns integer[]
language plpgsql stable security definer
set search_path = ''
as $$
declare
  oldest integer;
  latest integer;
  step constant integer := case when is_descending then -1 else 1 end;
  first_band integer;
  last_band integer;
begin
  select 2 * customer_insights.day_band(min(f.last_booking_date)) - 1,
    2 * customer_insights.day_band(max(f.last_booking_date)) + 1
  into oldest, latest
  from customer_insights.customer_facts f
  where f.tenant_id = near_bands.tenant;
  first_band := case
    when is_descending then coalesce(2 * customer_insights.day_band(after_day) + 1, latest)
    else coalesce(2 * customer_insights.day_band(after_day) - 1, oldest)
  end;
  execute format(
    'with recursive walked (band, met) as (
      select $1, 0::bigint
      union all
      select w.band + $2, w.met + (
        select count(*) from (
          select from customer_insights.customer_facts f
          where f.tenant_id = %3$L and %1$s
            and customer_insights.stage_band(f.first_booking_date, f.last_booking_date) = w.band
            and %2$s
          limit $3
        ) m
      )
      from walked w
      where w.met < $3 and w.band between $4 and $5
    )
    select case when $2 > 0 then max(w.band) else min(w.band) end from walked w',
    conditions, place, tenant)
  into last_band
  using first_band, step, row_limit, oldest, latest;
  -- The two after the one in which the last was met may hold some of the same days.
  return array(select b.band from generate_series(first_band, last_band + step, step) as b (band));
end
$$;

revoke execute on function customer_insights.near_bands(
  customer_insights.tenant_key, text, text, boolean, date, integer
) from public, anon, authenticated, service_role;
