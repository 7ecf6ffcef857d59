import type { Pool } from 'pg'
import type { WebSocket } from 'ws'
import { Channel, type JoinPayload } from './channel.ts'
import { type Broadcast, decodeFrame, encodeFrame, type Frame, type Version } from './frames.ts'
import { Refusal } from './verify-token.ts'

const PREFIX = 'realtime:'

/** A channel, and which of the client's joins it came by. */
interface Membership {
  channel: Channel
  joinRef: string | null
}

export interface ConnectionOptions {
  version: Version
  apiKey: string
  pool: Pool
  /** Tells every other connection. */
  broadcast(channel: Channel, broadcast: Broadcast): void
}

/** One client's socket and its channels, by topic. */
export class Connection {
  readonly #socket: WebSocket
  readonly #options: ConnectionOptions
  readonly #members = new Map<string, Membership>()
  /** Requests are handled one after the other: a leave after a join must not overtake it. */
  #last: Promise<void> = Promise.resolve()

  constructor(socket: WebSocket, options: ConnectionOptions) {
    this.#socket = socket
    this.#options = options
    socket.on('message', (data: Buffer, isBinary) => {
      this.#last = this.#last
        .then(() => this.#handle(decodeFrame(options.version, data, isBinary)))
        // What cannot be read or served ends the connection, as a crash does on the platform.
        .catch(() => socket.close(1011))
    })
    socket.on('close', () => {
      for (const { channel } of this.#members.values()) channel.close()
      this.#members.clear()
    })
    socket.on('error', () => socket.terminate())
  }

  get channels(): Channel[] {
    return [...this.#members.values()].map(({ channel }) => channel)
  }

  /** Ends as a network failure would: without a word. */
  cut(): void {
    this.#socket.terminate()
  }

  async #handle(frame: Frame): Promise<void> {
    const { topic, event } = frame
    if (topic === 'phoenix') return this.#reply(frame, 'ok')
    if (event === 'phx_join') return await this.#join(frame)

    const member = this.#members.get(topic)
    if (!member) return this.#reply(frame, 'error', { reason: 'unmatched topic' })
    if (event === 'phx_leave') {
      this.#reply(frame, 'ok')
      this.#leave(topic, member)
    } else if (event === 'access_token') {
      await member.channel.renew((frame.payload as { access_token?: unknown }).access_token)
    } else if (event === 'broadcast') {
      if (await member.channel.send(frame.payload as Broadcast)) this.#reply(frame, 'ok')
    } else {
      this.#reply(frame, 'error', { reason: `No "${event}" here.` })
    }
  }

  async #join(frame: Frame): Promise<void> {
    const { topic, ref } = frame
    if (!topic.startsWith(PREFIX)) return this.#reply(frame, 'error', { reason: 'unmatched topic' })
    const before = this.#members.get(topic)
    if (before) this.#leave(topic, before)
    const joinRef = frame.joinRef ?? ref

    try {
      const channel = await Channel.join(
        {
          pool: this.#options.pool,
          apiKey: this.#options.apiKey,
          push: (event, payload) => this.#write({ joinRef, ref: null, topic, event, payload }),
          broadcast: broadcast => this.#options.broadcast(channel, broadcast),
          closed: () => {
            const member = this.#members.get(topic)
            if (member?.channel === channel) this.#leave(topic, member)
          },
        },
        topic.slice(PREFIX.length),
        (frame.payload ?? {}) as JoinPayload,
      )
      this.#members.set(topic, { channel, joinRef })
      this.#reply(frame, 'ok', channel.joined)
      await channel.subscribe()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      this.#reply(frame, 'error', { reason: error.reason })
    }
  }

  #leave(topic: string, { channel, joinRef }: Membership): void {
    channel.close()
    this.#members.delete(topic)
    this.#write({ joinRef, ref: joinRef, topic, event: 'phx_close', payload: {} })
  }

  #reply({ joinRef, ref, topic }: Frame, status: 'ok' | 'error', response: unknown = {}): void {
    this.#write({ joinRef, ref, topic, event: 'phx_reply', payload: { status, response } })
  }

  #write(frame: Frame): void {
    const data = encodeFrame(this.#options.version, frame)
    if (data !== null && this.#socket.readyState === this.#socket.OPEN) this.#socket.send(data)
  }
}
