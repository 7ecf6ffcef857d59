import type { Readable, Writable } from 'node:stream'
import { CliError } from './io.ts'

/** Questions to a person at a terminal. Whoever presses Ctrl-C there ends the command with exit code 130. */
export interface Ask {
  /** One of several. `hint` stands beside the option that is looked at. */
  choose<T extends string>(message: string, options: readonly { value: T; label: string; hint?: string }[]): Promise<T>
  /** A line of text. `check` answers what is wrong with it, or null. */
  text(message: string, options?: { placeholder?: string; check?: (text: string) => string | null }): Promise<string>
  /** No unless a person says yes. */
  confirm(message: string): Promise<boolean>
}

/** Asks at a terminal: that of this process where no other is given. The prompts are loaded with the first question. */
export function terminalAsk(streams: { input?: Readable; output?: Writable } = {}): Ask {
  const prompts = () => import('@clack/prompts')
  async function answered<T>(answer: Promise<T>): Promise<Exclude<T, symbol>> {
    const value = await answer
    if (isAnswer(value)) return value
    throw new CliError('Stopped; nothing was changed.', 130)
  }
  return {
    async choose(message, options) {
      const { select } = await prompts()
      const chosen = await answered(
        select<string>({ ...streams, message, options: options.map(option => ({ ...option })) }),
      )
      return options.find(({ value }) => value === chosen)?.value ?? never()
    },
    async text(message, { placeholder, check } = {}) {
      const { text } = await prompts()
      const validate = (value: string | undefined) => check?.(value ?? '') ?? undefined
      return answered(text({ ...streams, message, validate, ...(placeholder === undefined ? {} : { placeholder }) }))
    },
    async confirm(message) {
      const { confirm } = await prompts()
      return answered(confirm({ ...streams, message, initialValue: false }))
    },
  }
}

/** The prompts answer a symbol where a person gives up. */
const isAnswer = <T>(value: T): value is Exclude<T, symbol> => typeof value !== 'symbol'

function never(): never {
  throw new Error('The prompt answered something that was not offered.')
}
