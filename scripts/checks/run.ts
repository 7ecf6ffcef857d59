import { spawn } from 'node:child_process'
import { root } from '../root.ts'

export interface RunOptions {
  /** Added to our own environment. */
  env?: Record<string, string>
  /** Minutes after which the command is stopped and has failed; none by default. */
  timeout?: number
}

/** Runs a command of the workspace with its output on ours; true when it ended with exit code 0. */
export function run(command: string, args: string[], { env, timeout }: RunOptions = {}): Promise<boolean> {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    const stop = () => {
      console.error(`\`${command}\` has not ended after ${timeout} minutes: stopped.`)
      child.kill('SIGTERM')
      setTimeout(() => child.kill('SIGKILL'), 10_000).unref()
    }
    const timer = timeout === undefined ? undefined : setTimeout(stop, timeout * 60_000)
    // Unlike Ctrl-C, it reaches one process only.
    const forward = () => child.kill('SIGTERM')
    process.on('SIGTERM', forward)
    const end = (ok: boolean) => {
      clearTimeout(timer)
      process.off('SIGTERM', forward)
      resolve(ok)
    }
    child.on('close', code => end(code === 0))
    child.on('error', error => {
      console.error(`Could not start ${command}: ${error.message}`)
      end(false)
    })
  })
}
