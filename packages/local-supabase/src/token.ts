import { randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'

/** The secret which signs every token here. Known to all, so good for nothing but tests. */
export const JWT_SECRET = 'local-supabase-secret-of-at-least-32-characters'

/** What a token says about its bearer, as in a token of Supabase Auth. */
export interface TokenClaims {
  role: 'anon' | 'authenticated' | 'service_role'
  /** The user's id. Default: a new one for authenticated, none for the others. */
  sub?: string
  email?: string
  app_metadata?: Record<string, unknown>
  user_metadata?: Record<string, unknown>
}

export interface TokenOptions {
  /** Seconds until the token expires; negative for one that has expired. Default: an hour. */
  expiresIn?: number
}

/** A signed token with the claims that Supabase Auth would put in. */
export function mintToken({ expiresIn = 3600, ...claims }: TokenClaims & TokenOptions): Promise<string> {
  const now = Math.floor(Date.now() / 1000)
  return new SignJWT(withSession(claims))
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt(Math.min(now, now + expiresIn))
    .setExpirationTime(now + expiresIn)
    .sign(new TextEncoder().encode(JWT_SECRET))
}

/** The token of a member of staff: app_metadata.role is "staff", app_metadata.tenant_id the tenant if one is given. */
export function staffToken({
  tenant,
  sub,
  expiresIn,
}: { tenant?: string | number; sub?: string } & TokenOptions = {}): Promise<string> {
  return mintToken({
    role: 'authenticated',
    app_metadata: { role: 'staff', ...(tenant === undefined ? {} : { tenant_id: tenant }) },
    ...(sub === undefined ? {} : { sub }),
    ...(expiresIn === undefined ? {} : { expiresIn }),
  })
}

/** Claims as the platform completes them: API keys (anon, service_role) name no user, a user's token has a session. */
export function withSession(claims: TokenClaims): Record<string, unknown> {
  if (claims.role !== 'authenticated') return { iss: 'supabase', ref: 'local', ...claims }
  const sub = claims.sub ?? randomUUID()
  return {
    iss: 'http://127.0.0.1/auth/v1',
    aud: 'authenticated',
    email: `${sub}@example.com`,
    phone: '',
    app_metadata: {},
    user_metadata: {},
    aal: 'aal1',
    session_id: randomUUID(),
    is_anonymous: false,
    ...claims,
    sub,
  }
}
