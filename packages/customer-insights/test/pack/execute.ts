import { execFile } from 'node:child_process'

export interface Ran {
  code: number
  stdout: string
  stderr: string
}

/** What Vitest tells its tests about themselves would mislead what a host runs: its build, its own Vitest. */
const OF_VITEST = /^(VITEST|NODE_ENV$|TEST$|DEV$|PROD$|MODE$|SSR$|BASE_URL$)/

export const hostEnvironment = (): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_VITEST.test(name)))

/** Runs a command to its end; a failure is an answer, too. */
export function execute(cwd: string, command: string, args: string[]): Promise<Ran> {
  return new Promise(resolve => {
    const options = { cwd, maxBuffer: 64 * 1024 * 1024, env: hostEnvironment() }
    execFile(command, args, options, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, stdout, stderr })
    })
  })
}

export function mustSucceed(ran: Ran): Ran {
  if (ran.code !== 0) throw new Error(`${ran.stdout}\n${ran.stderr}`)
  return ran
}
