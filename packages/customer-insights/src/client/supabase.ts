/**
 * The part of supabase-js that this package uses. Structural, so that any 2.x client fits, typed with the host's
 * `Database` or not, and so that a test can pass a plain object.
 */
export interface SupabaseClientLike extends RpcCaller {
  schema(name: string): RpcCaller
  readonly auth: SupabaseAuthLike
}

/** What reads need of a replica's client. Its `auth` is left alone: with an `accessToken` of the host's it has none. */
export type ReadClientLike = Pick<SupabaseClientLike, 'schema'>

export interface RpcCaller {
  /**
   * `args` is `never`, since a client typed with the host's `Database` takes exactly the arguments of its own functions,
   * and no wider type is fit for that. What is really passed is an object.
   */
  rpc(name: string, args: never): RpcRequest
}

export interface RpcRequest extends PromiseLike<RpcResponse> {
  abortSignal(signal: AbortSignal): PromiseLike<RpcResponse>
}

export interface RpcResponse {
  data: unknown
  /** PostgREST's body `{ code, message, details, hint }`, or supabase-js's own words for a request without answer. */
  error: unknown
  /** HTTP status; 0 where there was no answer. */
  status: number
}

export interface SupabaseAuthLike {
  onAuthStateChange(callback: (event: string, session: { user: { id: string } } | null) => void): {
    data: { subscription: { unsubscribe: () => void } }
  }
}
