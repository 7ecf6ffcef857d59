import type { Plural } from '../messages.ts'

/** English has two forms. */
export const plural =
  (one: string, many: string): Plural =>
  (count, text) =>
    `${text} ${count === 1 ? one : many}`
