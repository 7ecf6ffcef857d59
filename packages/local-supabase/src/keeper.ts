import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, lchownSync, mkdirSync, openSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { KeeperPlan, KeeperStep } from './keep.ts'
import type { User } from './unprivileged.ts'

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
for (const [from, to] of plan.copies) cpSync(from, to, { recursive: true, verbatimSymlinks: true })
if (plan.user) giveTo(plan.user)

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

/** Makes the folder and what was copied into it the user's own. */
function giveTo({ uid, gid }: User): void {
  const copied = readdirSync(plan.folder, { recursive: true, encoding: 'utf8' })
  for (const path of ['.', ...copied]) lchownSync(join(plan.folder, path), uid, gid)
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
