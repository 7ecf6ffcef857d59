import type { Client } from 'pg'
import { type TokenClaims, withSession } from './token.ts'

/**
 * Runs `work` in a transaction as PostgREST does for the bearer of a token with these claims: committed if it resolves,
 * rolled back if it throws.
 * The connection has to be one that may take the role: `postgres` and `authenticator` may.
 */
export async function actAs<T>(client: Client, claims: TokenClaims, work: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    await client.query("select set_config('role', $1, true), set_config('request.jwt.claims', $2, true)", [
      claims.role,
      JSON.stringify(withSession(claims)),
    ])
    const result = await work()
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
