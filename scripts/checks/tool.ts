import { failedOnce, type Outcome, passedOnce, timeout } from './outcome.ts'
import { run } from './run.ts'

/** A check that passes when each command does. All run, so that one failure does not hide the next. */
export function tool(...commands: [command: string, ...args: string[]][]): () => Promise<Outcome> {
  return async () => {
    let ok = true
    for (const [command, ...args] of commands) ok = (await run(command, args, { timeout })) && ok
    return ok ? passedOnce : failedOnce
  }
}
