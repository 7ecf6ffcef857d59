-- Needs: games
-- For each: insert, update, delete
-- Promise: calls sync_catalog where a game's key, name or category changed.
-- Cost: a comparison of the changed rows.
-- Callers: the trigger on the host's games.
create function customer_insights.sync_games_each() returns trigger
language plpgsql volatile security definer
set search_path = ''
as $$
-- A column of the host may have the name of a variable here.
#variable_conflict use_column
declare
  game_ids customer_insights.game_key[] := array(
    select distinct g.id from customer_insights.changed_games('each') g
    where exists (select from customer_insights.customer_rollups r where r.game_id = g.id) or tg_op <> 'INSERT'
  );
begin
  if cardinality(game_ids) > 0 then
    perform customer_insights.sync_catalog(game_ids, '{}');
  end if;
  return null;
end
$$;

revoke execute on function customer_insights.sync_games_each() from public, anon, authenticated, service_role;
