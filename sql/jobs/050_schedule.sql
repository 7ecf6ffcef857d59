-- Promise: pg_cron maintains hourly, where the database has it; elsewhere nothing happens here, and the command line or
-- any other scheduler does it. A pg_cron that refuses is a warning, for the installation does not depend on it.
-- Cost: one job.
-- Callers: none.
do $$
begin
  if exists (select from pg_catalog.pg_extension e where e.extname = 'pg_cron') then
    execute format(
      'select cron.schedule(%L, %L, %L)', 'customer-insights-maintain', '23 * * * *',
      customer_insights.maintenance_job());
  end if;
exception when others then
  raise warning 'pg_cron refuses the hourly maintenance of Customer Insights: %', sqlerrm using
    hint = 'Run `customer-insights maintain` from another scheduler.';
end
$$;
