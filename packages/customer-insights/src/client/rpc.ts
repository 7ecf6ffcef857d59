import { CustomerInsightsError } from './errors.ts'
import type { RpcCaller } from './supabase.ts'

/**
 * Calls one function of the bundle. Arguments that are `undefined` are not sent, since JSON has no word for it, and so the
 * function's default holds.
 *
 * Rejects with a `CustomerInsightsError`, or, when `signal` aborts, with the signal's reason as `fetch` does:
 * whoever aborted is not told of a failure.
 */
export async function callRpc(
  supabase: RpcCaller,
  name: string,
  args: Record<string, unknown>,
  signal?: AbortSignal,
): Promise<unknown> {
  signal?.throwIfAborted()
  const { data, error, status } = await send(supabase, name, args, signal)
  signal?.throwIfAborted()
  if (error) {
    const explained = await explain(error, status)
    signal?.throwIfAborted()
    throw explained
  }
  // supabase-js takes a 404 without a body, as a wrong URL may give, for an empty success.
  if (data === null || data === undefined) {
    throw new CustomerInsightsError('unknown', `${name} answered nothing (HTTP ${status}).`, {
      hint: 'Check that the URL is that of a Supabase project.',
    })
  }
  return data
}

async function send(supabase: RpcCaller, name: string, args: Record<string, unknown>, signal?: AbortSignal) {
  try {
    const request = supabase.rpc(name, args as never)
    return await (signal ? request.abortSignal(signal) : request)
  } catch (error) {
    // supabase-js answers failures rather than throwing them, but a host's own `fetch` or token source may throw.
    return { data: null, error, status: 0 }
  }
}

/**
 * Few answers are errors: what knows them all comes with the first one. Where it cannot be fetched either, there is no
 * connection, or the host's next release has taken this one's files away; a refusal is one all the same.
 */
async function explain(error: unknown, status: number): Promise<CustomerInsightsError> {
  try {
    return (await import('./mapError.ts')).mapError(error, status)
  } catch {
    const code = status === 401 || status === 403 ? 'forbidden' : 'network'
    return new CustomerInsightsError(code, `Supabase did not answer, or with an error (HTTP ${status}).`, {
      cause: error,
    })
  }
}
