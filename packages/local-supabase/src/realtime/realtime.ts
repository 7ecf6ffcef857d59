import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { Pool } from 'pg'
import { WebSocketServer } from 'ws'
import type { Channel } from './channel.ts'
import { Connection } from './connection.ts'
import { startFeed } from './feed.ts'
import { type Broadcast, type Version, versions } from './frames.ts'
import { verifyToken } from './verify-token.ts'

/** Supabase Realtime for one database. */
export interface Realtime {
  /** Serves the request to upgrade a connection to a websocket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void>
  /** False cuts every connection without a word and refuses new ones, as a network that is down; true lets in again. */
  setReachable(isReachable: boolean): void
  stop(): Promise<void>
}

/** How many checks of tokens and policies go on at a time. */
const CONNECTIONS = 4

/**
 * Nothing of the database is touched before the first client connects: many databases are made, few have listeners.
 *
 * @param url Connects as the superuser, who may take every role.
 */
export function createRealtime(url: string): Realtime {
  const sockets = new WebSocketServer({ noServer: true })
  const connections = new Set<Connection>()
  let isReachable = true
  let running: ReturnType<typeof start> | undefined

  async function start() {
    const pool = new Pool({ connectionString: url, max: CONNECTIONS })
    // Dropping the database cuts idle connections.
    pool.on('error', () => {})
    const feed = await startFeed(url, pool, {
      onMessage({ id, topic, event, payload, private: isPrivate }) {
        tell(topic, isPrivate, { type: 'broadcast', event, payload, meta: { id } })
      },
      async onChange(change) {
        for (const { channels } of connections) for (const channel of channels) await channel.tellChange(change)
      },
    })
    return { pool, feed }
  }

  function tell(name: string, isPrivate: boolean, broadcast: Broadcast, except?: Channel) {
    for (const { channels } of connections) {
      for (const channel of channels) {
        if (channel !== except && channel.name === name && channel.isPrivate === isPrivate) channel.tell(broadcast)
      }
    }
  }

  return {
    async upgrade(request, socket, head) {
      const { searchParams } = new URL(request.url ?? '/', 'http://localhost')
      const apiKey = searchParams.get('apikey') ?? ''
      const version = (searchParams.get('vsn') ?? '1.0.0') as Version
      const isWelcome = await verifyToken(apiKey).then(
        () => isReachable && versions.includes(version),
        () => false,
      )
      if (!isWelcome) return void socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')

      running ??= start()
      const { pool } = await running
      sockets.handleUpgrade(request, socket, head, webSocket => {
        const connection = new Connection(webSocket, {
          version,
          apiKey,
          pool,
          broadcast: (channel, broadcast) => tell(channel.name, channel.isPrivate, broadcast, channel),
        })
        connections.add(connection)
        webSocket.on('close', () => connections.delete(connection))
      })
    },
    setReachable(next) {
      isReachable = next
      if (!isReachable) for (const connection of connections) connection.cut()
    },
    async stop() {
      for (const connection of connections) connection.cut()
      const { pool, feed } = (await running?.catch(() => undefined)) ?? {}
      await feed?.stop()
      await pool?.end()
    },
  }
}
