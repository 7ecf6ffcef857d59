import { failedOnce, type Outcome, passedOnce, timeout } from './outcome.ts'
import { run } from './run.ts'

/** A check that passes when each command does. All run, so that one failure does not hide the next. */
export function tool(...commands: [command: string, ...args: string[]][]): () => Promise<Outcome> {
  return async () => {
    const failed: string[] = []
    for (const [command, ...args] of commands)
      if (!(await run(command, args, { timeout }))) failed.push([command, ...args].join(' '))
    return failed.length === 0 ? passedOnce : failedOnce(failed.join(', '), 'it ended with an error')
  }
}
