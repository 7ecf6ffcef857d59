// Builds the package and the demo host app, and serves it on this machine only.
import { join } from 'node:path'
import { build, preview } from 'vite'
import { run } from '../checks/run.ts'
import { root } from '../root.ts'

const demo = join(root, 'examples/booking-app')
if (!(await run('node', ['packages/customer-insights/scripts/build.ts']))) process.exit(1)
await build({ root: demo, logLevel: 'error' })

// The first free port from there.
const server = await preview({ root: demo, logLevel: 'warn', preview: { host: '127.0.0.1', port: 4173 } })
console.log(`\nThe demo runs at ${server.resolvedUrls?.local[0]} (Ctrl-C stops it).`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, async () => {
    await server.close()
    process.exit(0)
  })
}
