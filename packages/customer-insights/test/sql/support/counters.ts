import type { Client } from 'pg'

/**
 * What pg_stat_xact_user_tables and its kin count begins with the next statement. They count what the connection has
 * not reported yet, which is more than the transaction: it reports once a second at most, and later where another
 * process is in the way.
 */
export async function countAnew(client: Client): Promise<void> {
  await client.query('select pg_stat_force_next_flush()')
}
