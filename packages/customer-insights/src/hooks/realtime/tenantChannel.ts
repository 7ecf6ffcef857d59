import type { RealtimeChannelLike, RealtimeClientLike } from './realtimeClient.ts'

/**
 * - `connecting`: not there yet.
 * - `live`: every change is told.
 * - `disconnected`: lost, and tried again until it is back. What was missed is asked for then.
 * - `unavailable`: nothing is to be expected: no Realtime, or the user may not listen.
 */
export type RealtimeStatus = 'connecting' | 'live' | 'disconnected' | 'unavailable'

/**
 * - `broadcast`: the messages that the SQL bundle sends, one for each transaction.
 * - `postgres_changes`: the rows of `customer_insights.customer_facts`, which the host has added to the publication
 *   `supabase_realtime`. Does not tell of tags, nor of bookings that change no total.
 */
export type RealtimeMode = 'broadcast' | 'postgres_changes'

/** Whom a change concerns: up to 100 customers, or any. */
export type ChangedCustomers = readonly string[] | 'many'

export interface TenantListener {
  /** Called with the status of now at once. */
  onStatus(status: RealtimeStatus): void
  onChange(customers: ChangedCustomers): void
}

/** How long to wait before a lost channel is opened again, in milliseconds, where the host says nothing. */
const RETRY_AFTER = [1000, 2000, 5000]
const LAST_RETRY_AFTER = 10_000
/** A refusal may end when the user becomes staff. */
const REFUSED_RETRY_AFTER = 60_000

const open = new WeakMap<RealtimeClientLike, Map<string, TenantChannel>>()

/** Listens to a tenant until the answer is called. All listeners of a client share one channel. */
export function listenToTenant(
  supabase: RealtimeClientLike,
  { mode, tenant }: { mode: RealtimeMode; tenant: string },
  listener: TenantListener,
): () => void {
  const channels = open.get(supabase) ?? new Map<string, TenantChannel>()
  open.set(supabase, channels)
  const key = `${mode} ${tenant}`
  const channel = channels.get(key) ?? new TenantChannel(supabase, mode, tenant)
  channels.set(key, channel)
  return channel.add(listener)
}

class TenantChannel {
  readonly #supabase: RealtimeClientLike
  readonly #mode: RealtimeMode
  readonly #tenant: string
  readonly #listeners = new Set<TenantListener>()
  #status: RealtimeStatus = 'connecting'
  #channel: RealtimeChannelLike | undefined
  /** A client answers with the same channel until it has been left. */
  #left: Promise<unknown> = Promise.resolve()
  #isOpening = false
  /** Something may have been missed since the last time it was live. */
  #hasGap = false
  #tries = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(supabase: RealtimeClientLike, mode: RealtimeMode, tenant: string) {
    this.#supabase = supabase
    this.#mode = mode
    this.#tenant = tenant
  }

  add(listener: TenantListener): () => void {
    // Each call is a listener of its own.
    const own = { ...listener }
    this.#listeners.add(own)
    void this.#open()
    own.onStatus(this.#status)
    return () => {
      this.#listeners.delete(own)
      // A component that is shown again at once, as in StrictMode, goes on with the channel it had.
      setTimeout(() => this.#closeIfUnused())
    }
  }

  async #open(): Promise<void> {
    if (this.#channel || this.#isOpening) return
    this.#isOpening = true
    clearTimeout(this.#timer)
    try {
      await this.#left
      await renewToken(this.#supabase)
    } catch {
      // Without a token of now the join is refused, and tried again later.
    }
    this.#isOpening = false
    if (this.#listeners.size === 0) return
    try {
      this.#join()
    } catch {
      // This environment has no WebSocket.
      this.#leave()
      this.#tell('unavailable')
    }
  }

  #join(): void {
    const isBroadcast = this.#mode === 'broadcast'
    const name = `${isBroadcast ? 'customer-insights' : 'customer-insights-changes'}:${this.#tenant}`
    const channel = this.#supabase.channel(name, { config: { private: isBroadcast } })
    this.#channel = channel
    /** What a channel says that was left meanwhile is of no interest. */
    const whileOurs =
      <T extends unknown[]>(handle: (...args: T) => void) =>
      (...args: T) => {
        if (this.#channel === channel) handle(...args)
      }

    if (isBroadcast) {
      channel.on(
        'broadcast',
        { event: 'customers_changed' },
        whileOurs(message => this.#change(announced(message))),
      )
    } else {
      channel.on(
        'postgres_changes',
        {
          event: '*',
          schema: 'customer_insights',
          table: 'customer_facts',
          filter: `tenant_id=eq.${this.#tenant}`,
        },
        whileOurs(message => this.#change(changedRow(message))),
      )
      channel.on(
        'system',
        {},
        whileOurs(message => this.#onSystem(message)),
      )
    }
    channel.subscribe(whileOurs((status, error) => this.#onStatus(status, error)))
  }

  #onStatus(status: string, error: Error | undefined): void {
    if (status === 'SUBSCRIBED') {
      // Changes of tables begin later, and are announced by a system message.
      if (this.#mode === 'broadcast') this.#onLive()
    } else if (error?.message.includes('Unauthorized')) {
      this.#refused()
    } else {
      this.#hasGap = true
      this.#tell('disconnected')
      // The client joins again by itself, but for a channel that the server has closed.
      if (status === 'CLOSED') this.#retry(this.#retryAfter())
    }
  }

  #onSystem(message: unknown): void {
    const { extension, status } = message as { extension?: string; status?: string }
    if (extension !== 'postgres_changes') return
    if (status === 'ok') this.#onLive()
    else this.#refused()
  }

  #onLive(): void {
    this.#tries = 0
    if (this.#hasGap) this.#change('many')
    this.#hasGap = false
    this.#tell('live')
  }

  #refused(): void {
    this.#hasGap = true
    this.#tell('unavailable')
    this.#retry(REFUSED_RETRY_AFTER)
  }

  #retry(after: number): void {
    this.#leave()
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#open(), after)
  }

  #retryAfter(): number {
    this.#tries++
    const own = RETRY_AFTER[this.#tries - 1] ?? LAST_RETRY_AFTER
    return this.#supabase.realtime?.reconnectAfterMs?.(this.#tries) ?? own
  }

  #closeIfUnused(): void {
    if (this.#listeners.size > 0) return
    clearTimeout(this.#timer)
    this.#leave()
    this.#status = 'connecting'
    this.#hasGap = false
    this.#tries = 0
  }

  #leave(): void {
    const channel = this.#channel
    this.#channel = undefined
    if (channel) this.#left = Promise.resolve(this.#supabase.removeChannel(channel as never)).catch(() => {})
  }

  #change(customers: ChangedCustomers): void {
    for (const { onChange } of this.#listeners) onChange(customers)
  }

  #tell(status: RealtimeStatus): void {
    this.#status = status
    for (const { onStatus } of this.#listeners) onStatus(status)
  }
}

/** What a message of the bundle says; anything else may concern anybody. */
function announced(message: unknown): ChangedCustomers {
  const { payload } = message as { payload?: { customer_ids?: unknown } }
  return Array.isArray(payload?.customer_ids) ? payload.customer_ids.map(String) : 'many'
}

function changedRow(message: unknown): ChangedCustomers {
  const { new: after, old: before } = message as Record<'new' | 'old', { customer_id?: unknown } | undefined>
  const id = after?.customer_id ?? before?.customer_id
  return id === undefined ? 'many' : [String(id)]
}

/**
 * Private channels are joined with the token that the connection has at that moment.
 * The oldest 2.x clients forget theirs when asked without one; they keep it up to date by themselves.
 */
async function renewToken({ realtime }: RealtimeClientLike): Promise<void> {
  if (realtime?.setAuth?.length === 0) await realtime.setAuth()
}
