import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { temporaryRoot, type User } from './unprivileged.ts'

/** What a keeper is told to do. */
export interface KeeperPlan {
  /** Made by the keeper, and removed by it at the end. The output of all steps goes to the file `log` in it. */
  folder: string
  /** Who owns the folder and runs the steps; null for the user who runs us. */
  user: User | null
  /** Folders and files to copy into the folder first, for the user to own. */
  copies: [from: string, to: string][]
  /** Run one after the other. The last one is the service, the ones before it prepare and must exit with 0. */
  steps: KeeperStep[]
  /** The signal which tells a step to stop. */
  stopSignal: NodeJS.Signals
}

export interface KeeperStep {
  command: string
  args: string[]
  env: Record<string, string>
}

/** A service under a keeper. */
export interface Kept {
  folder: string
  /** Everything the service has printed so far. */
  log(): Promise<string>
  /** Resolves once the log holds `text` that many times. Throws an Error with the log if the service ends before. */
  logged(text: string, times?: number): Promise<void>
  /** Stops the service and removes its folder. */
  stop(): Promise<void>
}

/** How long a service may take to say that it is ready, in milliseconds. */
const PATIENCE = 60_000

/** A folder name for a new service, not made yet. */
export function newFolder(kind: string, user: User | null): string {
  return join(temporaryRoot(user), `local-supabase-${kind}-${randomBytes(6).toString('hex')}`)
}

/** What a service has printed so far. */
export function readLog(folder: string): Promise<string> {
  return readFile(join(folder, 'log'), 'utf8').catch(() => '')
}

/**
 * Starts a service under a keeper: a small process which owns the service and the one folder the service lives in, and
 * works for as long as the pipe on its standard input is open. The other end of the pipe is ours. However we end
 * (normally, by Ctrl-C, an uncaught exception or kill -9), the system closes the pipe, and the keeper stops the service
 * and removes the folder. So there is no exit or signal handler here, and a forgotten stop() leaves nothing behind.
 */
export function keep(plan: KeeperPlan): Kept {
  // Detached: Ctrl-C in a terminal goes to the whole process group, and the keeper has to outlive that.
  const keeper = spawn(process.execPath, [join(import.meta.dirname, 'keeper.ts'), JSON.stringify(plan)], {
    detached: true,
    env: { PATH: process.env.PATH },
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let failure = ''
  keeper.stderr.on('data', text => {
    failure += text
  })
  const exited = once(keeper, 'exit').finally(() => {
    failure ||= 'stopped'
  })
  // Nothing of this keeps the event loop of our process alive.
  keeper.unref()
  for (const pipe of [keeper.stdin, keeper.stderr]) if (pipe instanceof Socket) pipe.unref()

  return {
    folder: plan.folder,
    log: () => readLog(plan.folder),
    async logged(text, times = 1) {
      const deadline = Date.now() + PATIENCE
      for (;;) {
        const problem = failure || (Date.now() > deadline && 'no answer')
        const lines = await readLog(plan.folder)
        if (lines.split(text).length > times) return
        if (problem) throw new Error(`Waited for "${text}": ${problem}\n${lines}`)
        await sleep(20)
      }
    },
    async stop() {
      keeper.ref()
      keeper.stdin.end()
      await exited
    },
  }
}
