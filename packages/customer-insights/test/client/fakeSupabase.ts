import { vi } from 'vitest'
import type { RpcResponse, SupabaseAuthLike, SupabaseClientLike } from '../../src/client/supabase.ts'

type Answer = RpcResponse | Promise<RpcResponse>
type AuthCallback = Parameters<SupabaseAuthLike['onAuthStateChange']>[0]

/** Success with this data. */
export const ok = (data: unknown): RpcResponse => ({ data, error: null, status: 200 })
/** An error of PostgREST. */
export const failed = (code: string, status: number): RpcResponse => ({
  data: null,
  error: { code, message: `failed with ${code}` },
  status,
})
export const missing = failed('PGRST202', 404)
export const unreachable: RpcResponse = { data: null, error: { message: 'TypeError: fetch failed' }, status: 0 }
export const statusOf = (schema_version: string): RpcResponse => ok({ schema_version })

/** A promise and how to settle it. */
export function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>(settle => {
    resolve = settle
  })
  return { promise, resolve }
}

type Answers = Record<string, Answer[] | ((args: Record<string, unknown>) => Answer)>

/**
 * A Supabase client whose functions answer what the test says: an answer for each call in turn, of which the last
 * repeats, or a function of the arguments. The status is that of a fitting bundle, and exports may begin and end, unless
 * said otherwise.
 */
export function fakeSupabase(answers: Answers) {
  const calls: { name: string; args: Record<string, unknown> }[] = []
  const callbacks = new Set<AuthCallback>()
  const all: Answers = {
    customer_insights_status: [statusOf('0.1.0')],
    start_export: [ok({ export_id: 'e1' })],
    finish_export: [ok({})],
    ...answers,
  }

  const rpc = (name: string, args: Record<string, unknown>) => {
    const sent = JSON.parse(JSON.stringify(args))
    calls.push({ name, args: sent })
    const known = all[name] ?? [missing]
    const next = typeof known === 'function' ? known(sent) : known.length > 1 ? known.shift() : known[0]
    const answer = Promise.resolve(next ?? missing)
    const abortSignal = (signal: AbortSignal) =>
      new Promise<RpcResponse>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason))
        answer.then(resolve, reject)
      })
    return Object.assign(answer, { abortSignal })
  }
  const schema = vi.fn((_name: string) => ({ rpc }))
  const supabase: SupabaseClientLike = {
    rpc,
    schema,
    auth: {
      onAuthStateChange(callback) {
        callbacks.add(callback)
        return { data: { subscription: { unsubscribe: () => callbacks.delete(callback) } } }
      },
    },
  }

  return {
    supabase,
    schema,
    calls,
    names: () => calls.map(({ name }) => name),
    count: (name: string) => calls.filter(call => call.name === name).length,
    subscribers: () => callbacks.size,
    /** From now on this function answers otherwise. */
    answer(name: string, next: Answers[string]) {
      all[name] = next
    },
    /** Tells every subscriber who is signed in now; null for nobody. */
    signIn(user: string | null, event = 'SIGNED_IN') {
      for (const callback of callbacks) callback(event, user === null ? null : { user: { id: user } })
    },
  }
}
