/** The payload of a caller's token. */
export interface Claims {
  role: 'anon' | 'authenticated' | 'service_role'
  /** The user's id. */
  sub?: string
  app_metadata?: Record<string, unknown>
  /** Seconds since 1970; a token past it is answered as PostgREST answers an expired one. */
  exp?: number
  [claim: string]: unknown
}

/** A visitor who has not signed in. */
export const anonClaims: Claims = { role: 'anon' }

/** Staff, by the access rule of the default configuration. */
export const staffClaims: Claims = {
  role: 'authenticated',
  sub: '00000000-0000-4000-8000-00000000057a',
  app_metadata: { role: 'staff' },
}

/** A customer of the host who signed in to book, and is not staff. */
export function endCustomerClaims(customerId: string): Claims {
  return { role: 'authenticated', sub: customerId, app_metadata: {} }
}

/** A token that the backend reads. It is not signed: the backend lives in the reader's own page or test. */
export function tokenOf(claims: Claims): string {
  return [{ alg: 'none', typ: 'JWT' }, claims]
    .map(part => encode(JSON.stringify(part)))
    .join('.')
    .concat('.unsigned')
}

/** The payload of a token, whoever made it; undefined where it cannot be read. */
export function readToken(token: string): Record<string, unknown> | undefined {
  try {
    const payload: unknown = JSON.parse(decode(token.split('.')[1] ?? ''))
    return typeof payload === 'object' && payload !== null ? { ...payload } : undefined
  } catch {
    return undefined
  }
}

/** base64url of UTF-8; `btoa` alone takes Latin-1 only. */
function encode(text: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text))
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function decode(text: string): string {
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return new TextDecoder().decode(Uint8Array.from(bytes, byte => byte.charCodeAt(0)))
}
