import { execFile } from 'node:child_process'
import { supabaseScript } from './binaries.ts'

export interface CliResult {
  stdout: string
  stderr: string
  /** The exit code; null if it was killed for taking more than two minutes. */
  code: number | null
}

/** Longer than any command against a local database takes, in milliseconds. */
const TIME_LIMIT = 120_000

/**
 * Runs the Supabase CLI, unattended: no prompt, no telemetry, no look for updates, no file of its own left behind, and
 * no credentials but what `args` say. Commands for a database want `--remote=${database.url}`.
 */
export function supabaseCli(args: string[], { cwd = process.cwd() }: { cwd?: string } = {}): Promise<CliResult> {
  return new Promise(resolve => {
    const child = execFile(
      process.execPath,
      [supabaseScript(), ...args],
      { cwd, env: quietEnvironment(), timeout: TIME_LIMIT, maxBuffer: Number.POSITIVE_INFINITY },
      (_error, stdout, stderr) => resolve({ stdout, stderr, code: child.exitCode }),
    )
    child.stdin?.end()
  })
}

/** Runs a command which answers in JSON, and returns the answer. Throws an Error with the CLI's own message. */
export async function supabaseJson(args: string[], options: { cwd?: string } = {}): Promise<unknown> {
  const { stdout, stderr, code } = await supabaseCli([...args, '--output-format', 'json'], options)
  const answer = parse(stdout)
  if (code === 0 && answer !== undefined) return answer
  throw new Error(`supabase ${args.join(' ')} failed with code ${code}:\n${errorMessage(answer) ?? stdout}\n${stderr}`)
}

function quietEnvironment(): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    // A home where nothing can be written: the CLI goes on without.
    HOME: '/dev/null',
    SUPABASE_HOME: '/dev/null',
    SUPABASE_TELEMETRY_DISABLED: '1',
    SUPABASE_NO_UPDATE_NOTIFIER: '1',
    SUPABASE_NO_KEYRING: '1',
    DO_NOT_TRACK: '1',
    NO_COLOR: '1',
    CI: 'true',
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function errorMessage(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return undefined
  const { error } = answer
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : undefined
}
