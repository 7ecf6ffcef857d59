import type { Ask } from './ask.ts'

/** What a command may touch of the world outside, so that tests can give it another. */
export interface Io {
  /** Folder that relative paths start from. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Writes a line to standard output: results. */
  readonly out: (line: string) => void
  /** Writes a line to standard error: problems. */
  readonly err: (line: string) => void
  /** Whether a person watches; a progress bar is drawn only for them. */
  readonly interactive: boolean
  /** Questions, where a person can answer them; null in a pipe or a CI. */
  readonly ask: Ask | null
  /** From here on Ctrl-C aborts this signal in place of the process. */
  readonly stopSignal: () => AbortSignal
}

/** An expected failure: its message says what is wrong and what to do, and nothing more is shown. */
export class CliError extends Error {
  override readonly name = 'CliError'
  readonly exitCode: number

  constructor(message: string, exitCode: 1 | 2 | 130 = 1, cause?: unknown) {
    super(message, { cause })
    this.exitCode = exitCode
  }
}

/** `1 problem`, `2 problems`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`
}
