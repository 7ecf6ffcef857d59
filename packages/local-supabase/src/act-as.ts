import type { Client } from 'pg'
import { type TokenClaims, withSession } from './token.ts'

/**
 * Runs `work` in a transaction as PostgREST would for the bearer of a token with these claims, and rolls it back.
 * The connection has to be one that may take the role: `postgres` and `authenticator` may.
 */
export async function actAs<T>(client: Client, claims: TokenClaims, work: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    await client.query("select set_config('role', $1, true), set_config('request.jwt.claims', $2, true)", [
      claims.role,
      JSON.stringify(withSession(claims)),
    ])
    return await work()
  } finally {
    await client.query('rollback')
  }
}
