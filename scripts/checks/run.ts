import { spawn } from 'node:child_process'
import { root } from '../root.ts'

/** Far longer than any step takes; a step that hangs must not hang the rest. */
const timeout = 8 * 60_000

/** Runs a command of the workspace with its output on ours; true when it ended with exit code 0. */
export function run(command: string, args: string[], env: Record<string, string> = {}): Promise<boolean> {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    const timer = setTimeout(() => {
      console.error(`\`${command}\` has not ended after ${timeout / 60_000} minutes: stopped.`)
      child.kill('SIGTERM')
      setTimeout(() => child.kill('SIGKILL'), 10_000).unref()
    }, timeout)
    child.on('error', error => {
      clearTimeout(timer)
      console.error(`Could not start ${command}: ${error.message}`)
      resolve(false)
    })
    child.on('close', code => {
      clearTimeout(timer)
      resolve(code === 0)
    })
  })
}
