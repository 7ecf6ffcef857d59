import { CustomerInsightsError } from './errors.ts'
import { createHandshake, outdated } from './handshake.ts'
import { callRpc } from './rpc.ts'
import type { RpcCaller } from './supabase.ts'
import type { CustomerInsightsStatus } from './types.ts'

export type Call = <T>(name: string, args: Record<string, unknown>, signal?: AbortSignal) => Promise<T>

/** How functions of the bundle are called. The answer is taken for what the caller says it is. */
export interface Caller {
  read: Call
  write: Call
  /** Without asking for the version first: this is how it is asked for. */
  getStatus(signal?: AbortSignal): Promise<CustomerInsightsStatus>
  noteChange(): void
}

/**
 * @param supabase Made for each call: supabase-js itself keeps nothing between them, and a host may change its client.
 * @param readFrom The same for a replica, which reads are to come from, if there is one.
 */
export function createCaller(supabase: () => RpcCaller, readFrom?: () => RpcCaller): Caller {
  const sendTo =
    (server: () => RpcCaller): Call =>
    (name, args, signal) =>
      callRpc(server(), name, args, signal) as Promise<never>
  const send = sendTo(supabase)

  const getStatus = (signal?: AbortSignal) => send<CustomerInsightsStatus>('customer_insights_status', {}, signal)
  // Whoever has no replica is spared the code; where it cannot be loaded, the primary answers.
  const replica =
    readFrom && import('./replica.ts').then(it => it.followReplica(sendTo(readFrom), getStatus)).catch(() => {})

  const handshake = createHandshake(getStatus)

  /** An old bundle explains any failure. A missing function alone means an old bundle only if the status answers. */
  const explain = async (error: unknown): Promise<never> => {
    if (!(error instanceof CustomerInsightsError)) throw error
    await handshake()
    if (error.code !== 'not_installed' || !(await getStatus().catch(() => null))) throw error
    throw outdated(null, error.cause)
  }

  return {
    /** The version is asked for in parallel with the first read, so that it costs no time. */
    async read<T>(name: string, args: Record<string, unknown>, signal?: AbortSignal) {
      const ask = () => send<T>(name, args, signal).catch(explain)
      const route = async () => (await replica)?.read(ask, name, args, signal) ?? ask()
      const [answer] = await Promise.all([replica ? route() : ask(), handshake()])
      return answer
    },
    /** Nothing is written to a bundle that may be too old: the version comes first. */
    async write<T>(name: string, args: Record<string, unknown>, signal?: AbortSignal) {
      signal?.throwIfAborted()
      await unlessAborted(handshake(), signal)
      const ask = () => send<T>(name, args, signal).catch(explain)
      return (await replica)?.write(ask) ?? ask()
    },
    getStatus,
    noteChange: () => replica?.then(it => it?.noteChange()),
  }
}

/** The handshake is shared by all calls, so one caller's abort must not end it; that caller just stops waiting. */
function unlessAborted<T>(promise: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return promise
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
