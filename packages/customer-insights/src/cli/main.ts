#!/usr/bin/env node
import { terminalAsk } from './ask.ts'
import { run } from './program.ts'

// A reader that has seen enough (`plan | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  out: line => process.stdout.write(`${line}\n`),
  err: line => process.stderr.write(`${line}\n`),
  interactive: process.stdout.isTTY === true,
  ask: process.stdin.isTTY && process.stdout.isTTY && !process.env.CI ? terminalAsk() : null,
  stopSignal,
})

/** The first Ctrl-C finishes what is under way, the second does not wait. */
function stopSignal(): AbortSignal {
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  return stop.signal
}
