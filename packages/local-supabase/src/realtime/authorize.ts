import { DatabaseError, type Pool, type PoolClient } from 'pg'
import { type Claims, Refusal } from './verify-token.ts'

/**
 * Throws a Refusal unless the bearer of the claims may read broadcasts or presence of a private channel.
 *
 * Found as the platform does: a message of each kind is put into realtime.messages, the bearer tries to read it under
 * the policies of that table, and all of it is rolled back.
 */
export async function requireRead(pool: Pool, topic: string, claims: Claims): Promise<void> {
  const canRead = await rolledBack(pool, async client => {
    const { rows } = await client.query(
      `insert into realtime.messages (topic, extension) values ($1, 'broadcast'), ($1, 'presence') returning id`,
      [topic],
    )
    await become(client, topic, claims)
    const found = await client.query('select from realtime.messages where id = any ($1)', [rows.map(row => row.id)])
    return found.rowCount !== 0
  }).catch(refusedByPolicy)
  if (!canRead) {
    throw new Refusal('Unauthorized', `You do not have permissions to read from this Channel topic: ${topic}`)
  }
}

/** Whether the bearer of the claims may send to a private channel. */
export async function canWrite(pool: Pool, topic: string, claims: Claims): Promise<boolean> {
  return await rolledBack(pool, async client => {
    await become(client, topic, claims)
    await client.query(`insert into realtime.messages (topic, extension) values ($1, 'broadcast')`, [topic])
    return true
  }).catch(refusedByPolicy)
}

/** Makes the rest of the transaction the bearer's own. */
export async function become(client: PoolClient, topic: string, claims: Claims): Promise<void> {
  await client.query(
    `select set_config('role', $1, true), set_config('realtime.topic', $2, true),
      set_config('request.jwt.claims', $3, true), set_config('request.headers', '{}', true)`,
    [claims.role, topic, JSON.stringify(claims)],
  )
}

/** Runs `work` in a transaction that leaves nothing behind. */
export async function rolledBack<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    return await work(client)
  } finally {
    await client.query('rollback').then(
      () => client.release(),
      error => client.release(error),
    )
  }
}

/** An error that the database raised in deciding means no. */
function refusedByPolicy(error: unknown): false {
  if (error instanceof DatabaseError) return false
  throw error
}
