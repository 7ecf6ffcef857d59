// Vitest's global setup for hosts: the real SQL with seeded data on PGlite, behind HTTP, for whoever wants to ask it with
// supabase-js: a browser, a server of Next.js, a script.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import {
  createPgliteBackend,
  generateBookingHistory,
  loadDemoData,
  type PgliteBackend,
  staffClaims,
  tokenOf,
} from '../../src/testing/index.ts'

export interface HostBackend {
  url: string
  anonKey: string
  /** A token of staff. */
  token: string
  /** All customers. */
  customers: number
  /** The one who spent most. */
  best: { id: string; name: string }
}

declare module 'vitest' {
  interface ProvidedContext {
    backend: HostBackend
  }
}

const CUSTOMERS = 120

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const history = generateBookingHistory({ seed: 5, to: '2026-02-15', customers: CUSTOMERS })
  const backend = await createPgliteBackend({ load: db => loadDemoData(db, history) })
  const { rows } = await backend.db.query<{ id: string; name: string }>(
    'select id::text, name from public.customers order by total_spent desc, id limit 1',
  )
  const [best] = rows
  if (!best) throw new Error('There are no customers.')

  const gate = createGate()
  const server = createServer((request, response) => void answer(backend, gate, request, response))
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  project.provide('backend', { url, anonKey: backend.anonKey, token: tokenOf(staffClaims), customers: CUSTOMERS, best })
  return async () => {
    gate.open()
    server.closeAllConnections()
    server.close()
    await backend.close()
  }
}

/** Holds back the answers of one function: `POST /gate?rpc=name` shuts, `POST /gate` opens. */
function createGate() {
  let held: { rpc: string; waiting: Promise<void>; open: () => void } | null = null
  const open = () => {
    held?.open()
    held = null
  }
  return {
    open,
    shut(rpc: string) {
      const { promise, resolve } = Promise.withResolvers<void>()
      held = { rpc, waiting: promise, open: resolve }
    },
    pass: async (path: string) => {
      if (held && path.endsWith(`/rpc/${held.rpc}`)) await held.waiting
    },
  }
}

async function answer(
  backend: PgliteBackend,
  gate: ReturnType<typeof createGate>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Pages of other addresses ask, with headers of supabase-js.
  const cors = {
    'access-control-allow-origin': '*',
    'access-control-allow-headers': '*',
    'access-control-allow-methods': '*',
    'access-control-expose-headers': '*',
  }
  const url = new URL(request.url ?? '/', backend.url)
  if (request.method === 'OPTIONS') return void response.writeHead(204, cors).end()
  if (url.pathname === '/gate') {
    const rpc = url.searchParams.get('rpc')
    if (rpc) gate.shut(rpc)
    else gate.open()
    return void response.writeHead(204, cors).end()
  }
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  await gate.pass(url.pathname)
  const body = chunks.length > 0 ? Buffer.concat(chunks).toString() : null
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)] as [string, string])
  const result = await backend.fetch(url, { method: request.method ?? 'GET', headers, body })
  response.writeHead(result.status, { ...Object.fromEntries(result.headers), ...cors })
  response.end(Buffer.from(await result.arrayBuffer()))
}
