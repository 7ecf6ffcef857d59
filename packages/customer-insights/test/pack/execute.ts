import { execFile } from 'node:child_process'

export interface Ran {
  code: number
  stdout: string
  stderr: string
}

/** Runs a command to its end; a failure is an answer, too. */
export function execute(cwd: string, command: string, args: string[], env?: Record<string, string>): Promise<Ran> {
  return new Promise(resolve => {
    const options = { cwd, maxBuffer: 64 * 1024 * 1024, env: { ...process.env, ...env } }
    execFile(command, args, options, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, stdout, stderr })
    })
  })
}

export function mustSucceed(ran: Ran): Ran {
  if (ran.code !== 0) throw new Error(`${ran.stdout}\n${ran.stderr}`)
  return ran
}
