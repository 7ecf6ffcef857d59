import { errors, jwtVerify } from 'jose'
import { JWT_SECRET } from '../token.ts'

/** The payload of a token that is signed and has not expired. */
export interface Claims {
  role: string
  /** Seconds since 1970. */
  exp: number
  [claim: string]: unknown
}

/** Why something is refused, in the platform's words. */
export class Refusal extends Error {
  /** The platform's name for it, e.g. "Unauthorized". */
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }

  /** What a client is told when it may not join. */
  get reason(): string {
    return `${this.code}: ${this.message}`
  }
}

/** The claims of a token. Throws a Refusal. */
export async function verifyToken(token: string): Promise<Claims> {
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(JWT_SECRET))
    if (typeof payload.role !== 'string' || typeof payload.exp !== 'number') {
      throw new Refusal('InvalidJWTToken', 'Fields `role` and `exp` are required in JWT')
    }
    return { ...payload, role: payload.role, exp: payload.exp }
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw expired(Number(error.payload.exp))
    if (error instanceof errors.JWSSignatureVerificationFailed) {
      throw new Refusal('JwtSignatureError', 'Failed to validate JWT signature')
    }
    if (error instanceof errors.JOSEError) throw new Refusal('MalformedJWT', 'The token provided is not a valid JWT')
    throw error
  }
}

/** What the bearer of a token is told whose time is over. */
export function expired(exp: number): Refusal {
  return new Refusal(
    'InvalidJWTToken',
    `Token has expired ${Math.max(0, Math.round(Date.now() / 1000 - exp))} seconds ago`,
  )
}
