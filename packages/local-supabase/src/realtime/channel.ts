import type { Pool } from 'pg'
import { canWrite, requireRead } from './authorize.ts'
import type { Broadcast } from './frames.ts'
import { type Binding, type Change, concerns, describeFor, type Subscription, subscribe } from './postgres-changes.ts'
import { type Claims, expired, Refusal, verifyToken } from './verify-token.ts'

/** The payload of "phx_join", as far as it is understood here. */
export interface JoinPayload {
  access_token?: string | null
  config?: {
    private?: boolean
    broadcast?: { ack?: boolean; self?: boolean }
    presence?: { enabled?: boolean }
    postgres_changes?: (Binding | null)[]
  }
}

/** What a channel needs of the connection it came by. */
export interface ChannelHost {
  pool: Pool
  /** The key given at the connection's start: the token of a channel that has none of its own. */
  apiKey: string
  push(event: string, payload: unknown): void
  /** Tells the other channels with this topic. */
  broadcast(broadcast: Broadcast): void
  /** The channel has closed itself. */
  closed(): void
}

/** One client's membership of one topic. */
export class Channel {
  /** Without the prefix "realtime:". */
  readonly name: string
  readonly isPrivate: boolean
  readonly #host: ChannelHost
  readonly #bindings: Binding[]
  readonly #acknowledges: boolean
  readonly #echoes: boolean
  #claims: Claims
  #token: string
  #subscriptions: Subscription[] = []
  #mayWrite: boolean | undefined
  #expiry: NodeJS.Timeout | undefined

  private constructor(host: ChannelHost, name: string, { config = {} }: JoinPayload, token: string, claims: Claims) {
    this.#host = host
    this.name = name
    this.isPrivate = config.private === true
    this.#bindings = (config.postgres_changes ?? []).filter(binding => binding !== null)
    this.#acknowledges = config.broadcast?.ack === true
    this.#echoes = config.broadcast?.self === true
    this.#claims = claims
    this.#token = token
    this.#closeWhenExpired()
  }

  /** Throws a Refusal where the token is no good, or its bearer may not read a private channel. */
  static async join(host: ChannelHost, name: string, payload: JoinPayload): Promise<Channel> {
    if (name === '') throw new Refusal('TopicNameRequired', 'You must provide a topic name')
    const token = payload.access_token ?? host.apiKey
    const claims = await verifyToken(token)
    if (payload.config?.private) await requireRead(host.pool, name, claims)
    return new Channel(host, name, payload, token, claims)
  }

  /** The answer to the join: what was asked for, in the same order, each with the id under which changes will come. */
  get joined(): unknown {
    return { postgres_changes: this.#bindings.map((binding, index) => ({ ...binding, id: index + 1 })) }
  }

  /** Subscribes to what the join asked for. Comes after its answer, and tells the outcome in a message of its own. */
  async subscribe(): Promise<void> {
    if (this.#bindings.length === 0) return
    const { pool } = this.#host
    try {
      this.#subscriptions = await Promise.all(
        this.#bindings.map((binding, index) => subscribe(pool, index + 1, binding, this.#claims)),
      )
      this.#system('postgres_changes', 'ok', 'Subscribed to PostgreSQL')
    } catch (error) {
      this.#system('postgres_changes', 'error', error instanceof Error ? error.message : String(error))
    }
  }

  /** Another token for the same channel. One that is no good, or may not read any more, closes it. */
  async renew(token: unknown): Promise<void> {
    if (typeof token !== 'string' || token === this.#token || token.startsWith('sb_')) return
    try {
      const claims = await verifyToken(token)
      if (this.isPrivate) await requireRead(this.#host.pool, this.name, claims)
      this.#token = token
      this.#claims = claims
      this.#mayWrite = undefined
      this.#closeWhenExpired()
      await this.subscribe()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      this.#shutDown(error.message)
    }
  }

  /** A client's broadcast. Answers whether it asked to be told, and may be. */
  async send(broadcast: Broadcast): Promise<boolean> {
    if (this.isPrivate) {
      this.#mayWrite ??= await canWrite(this.#host.pool, this.name, this.#claims)
      if (!this.#mayWrite) return false
    }
    this.#host.broadcast(broadcast)
    if (this.#echoes) this.tell(broadcast)
    return this.#acknowledges
  }

  tell(broadcast: Broadcast): void {
    this.#host.push('broadcast', broadcast)
  }

  async tellChange(change: Change): Promise<void> {
    const ids = this.#subscriptions.filter(subscription => concerns(subscription, change)).map(({ id }) => id)
    if (ids.length === 0) return
    const data = await describeFor(this.#host.pool, change, this.#claims)
    if (data !== null) this.#host.push('postgres_changes', { ids, data })
  }

  /** Nothing more is told. */
  close(): void {
    clearTimeout(this.#expiry)
    this.#subscriptions = []
  }

  #closeWhenExpired(): void {
    clearTimeout(this.#expiry)
    const { exp } = this.#claims
    // A timer holds 24 days at most; whoever keeps a channel longer is asked again then.
    const left = Math.min(exp * 1000 - Date.now(), 2 ** 31 - 1)
    this.#expiry = setTimeout(() => this.#shutDown(expired(exp).message), left).unref()
  }

  #shutDown(message: string): void {
    this.#system('system', 'error', message)
    this.close()
    this.#host.closed()
  }

  #system(extension: string, status: 'ok' | 'error', message: string): void {
    this.#host.push('system', { extension, status, message, channel: this.name })
  }
}
