import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, cpSync, mkdirSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { KeeperPlan, KeeperStep } from './keep.ts'

// The program of a keeper process: see keep.ts for what it promises.

/** How long a step may take to stop before it is killed, in milliseconds. */
const PATIENCE = 5000

const plan: KeeperPlan = JSON.parse(process.argv[2] ?? '')
let current: ChildProcess | undefined
let stopping = false

process.stdin.resume()
process.stdin.on('close', stop)
process.on('SIGTERM', stop)

mkdirSync(plan.folder, { mode: 0o700 })
process.on('exit', () => rmSync(plan.folder, { recursive: true, force: true, maxRetries: 5 }))
if (plan.user) chownSync(plan.folder, plan.user.uid, plan.user.gid)
for (const [from, to] of plan.copies) cpSync(from, to, { recursive: true, verbatimSymlinks: true })

const log = openSync(join(plan.folder, 'log'), 'a')
for (const step of plan.steps) {
  const failure = await run(step)
  if (stopping) process.exit()
  if (failure) {
    // Told, but not the end: the folder stays for as long as the pipe is open, so that the log can be read.
    process.stderr.write(`${step.command}: ${failure}\n`)
    break
  }
}

/** Runs a step to its end. Resolves to what went wrong, or null. */
async function run(step: KeeperStep): Promise<string | null> {
  // A process group of its own, so that stopping reaches what the step has started too.
  current = spawn(step.command, step.args, {
    cwd: plan.folder,
    detached: true,
    env: step.env,
    stdio: ['ignore', log, log],
    ...plan.user,
  })
  try {
    const [code, signal] = await once(current, 'exit')
    return code === 0 && step !== plan.steps.at(-1) ? null : `ended with ${signal ?? `code ${code}`}`
  } catch (error) {
    return String(error)
  }
}

function stop() {
  if (stopping) return
  stopping = true
  if (!current?.pid || current.exitCode !== null || current.signalCode !== null) process.exit()
  const group = -current.pid
  process.kill(group, plan.stopSignal)
  setTimeout(() => process.kill(group, 'SIGKILL'), PATIENCE).unref()
}
