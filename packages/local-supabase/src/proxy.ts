import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Realtime } from './realtime/realtime.ts'

const PREFIX = '/rest/v1'
const WEBSOCKET = '/realtime/v1/websocket'

/**
 * An HTTP server on a free port of 127.0.0.1 which serves what listens on `socket` under /rest/v1, and Realtime under
 * /realtime/v1/websocket, as Supabase does.
 */
export async function startProxy(
  socket: string,
  realtime: Pick<Realtime, 'upgrade'>,
): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer((incoming, outgoing) => {
    const url = incoming.url ?? '/'
    if (!url.startsWith(PREFIX)) {
      outgoing.writeHead(404, { 'content-type': 'application/json' }).end('{"message":"no Route matched"}')
      return
    }
    const path = url.slice(PREFIX.length)
    const forwarded = request(
      {
        socketPath: socket,
        method: incoming.method,
        path: path.startsWith('/') ? path : `/${path}`,
        headers: incoming.headers,
      },
      answer => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
        answer.on('error', () => outgoing.destroy())
      },
    )
    forwarded.on('error', error => {
      if (outgoing.headersSent) outgoing.destroy()
      else
        outgoing.writeHead(502, { 'content-type': 'application/json' }).end(JSON.stringify({ message: error.message }))
    })
    // A client that gives up cancels its request at PostgREST too.
    outgoing.on('close', () => forwarded.destroy())
    incoming.pipe(forwarded)
  })
  server.on('upgrade', (incoming, connection, head) => {
    if (!incoming.url?.startsWith(WEBSOCKET)) connection.destroy()
    else realtime.upgrade(incoming, connection, head).catch(() => connection.destroy())
  })
  const port = await listen(server)
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}
