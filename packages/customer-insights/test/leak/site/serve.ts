// Serves the pages of hosts, with one Supabase for all of them: real SQL behind the requests of real supabase-js.
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { bundleStyles } from '../../../scripts/bundle-styles.ts'
import {
  createPgliteBackend,
  generateBookingHistory,
  loadDemoData,
  type PgliteBackend,
} from '../../../src/testing/index.ts'
import { buildScripts } from './build.ts'
import { documentedSheets } from './documented.ts'
import { type HostPage, makeHosts } from './hosts.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    leakUrl: string
  }
}

const NOW = '2026-02-15'
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' }

interface Site {
  /** Style sheets of frameworks, their layers named as the guide says. */
  documented: Record<string, string>
  hosts: Record<string, HostPage>
  content: string
  styles: string
  scripts: string
  backend: PgliteBackend
}

export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const [hosts, documented, content, styles, scripts, backend] = await Promise.all([
    makeHosts(),
    documentedSheets(),
    readFile(join(import.meta.dirname, 'content.html'), 'utf8'),
    bundleStyles(),
    buildScripts(),
    createPgliteBackend({
      load: db => loadDemoData(db, generateBookingHistory({ seed: 7, to: NOW, customers: 120 })),
    }),
  ])
  const site: Site = { hosts, documented, content, styles, scripts, backend }
  const server = createServer((request, response) => {
    answer(site, request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error))
    })
  })
  await listen(server)
  project.provide('leakUrl', `http://localhost:${(server.address() as AddressInfo).port}`)
  return async () => {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
    await backend.close()
  }
}

function listen(server: Server): Promise<void> {
  return new Promise(resolve => server.listen(0, 'localhost', resolve))
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  const host = site.hosts[pathname.slice(1)]
  if (host) response.setHeader('content-type', 'text/html').end(pageOf(host, site.content))
  else if (pathname === '/favicon.ico') response.writeHead(204).end()
  else if (pathname === '/styles.css') response.setHeader('content-type', 'text/css').end(site.styles)
  else if (pathname.startsWith('/documented/')) {
    const sheet = site.documented[pathname.slice('/documented/'.length)]
    response.writeHead(sheet ? 200 : 404, { 'content-type': 'text/css' }).end(sheet)
  } else if (pathname.startsWith('/rest/v1/')) await askDatabase(site.backend, request, response)
  else {
    const file = join(site.scripts, pathname)
    const type = TYPES[extname(file)]
    const text = type && (await readFile(file).catch(() => undefined))
    if (text === undefined || text === '') response.writeHead(404).end()
    else response.setHeader('content-type', type ?? '').end(text)
  }
}

/** Ours go into `#insights`, which has its size whatever is in it: what a host renders moves what is below, no leak. */
function pageOf({ css, html, script }: HostPage, content: string): string {
  return `<!doctype html><html lang="en"><head><title>Host</title><style>${css}</style></head><body>
<main id="insights" style="block-size: 760px; overflow: auto; scrollbar-gutter: stable"></main>${html}${content}
${script ? `<script type="module" src="/${script}.js"></script>` : ''}<script type="module" src="/page.js"></script></body></html>`
}

async function askDatabase({ fetch, url }: PgliteBackend, request: IncomingMessage, response: ServerResponse) {
  const body: Uint8Array[] = []
  for await (const chunk of request) body.push(chunk)
  const { method = 'GET' } = request
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value)
  const answer = await fetch(`${url}${request.url}`, {
    method,
    headers,
    ...(body.length > 0 && { body: Buffer.concat(body).toString() }),
  })
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  response.end(Buffer.from(await answer.arrayBuffer()))
}
