import { invalid, quote, unexpected } from './invalid.ts'

/** Checks what is found at `path`, e.g. `filter.tags.any`, and gives it as it is sent. */
export type Check = (path: string, value: unknown) => unknown

/** An object with no other keys than these, as it is sent: without those that are undefined. */
export function checkObject(
  path: string,
  value: unknown,
  checks: Record<string, Check>,
  remedy: string,
): Record<string, unknown> {
  const keys = Object.keys(checks).join(', ')
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw unexpected(path, value, `an object with some of ${keys}`, remedy)
  }
  const checked: Record<string, unknown> = {}
  for (const [key, given] of Object.entries(value)) {
    const check = Object.hasOwn(checks, key) ? checks[key] : undefined
    if (!check) throw unknown(`${path} has the unknown key`, key, keys)
    if (given !== undefined) checked[key] = check(`${path}.${key}`, given)
  }
  return checked
}

export const unknown = (what: string, word: string, known: string) =>
  invalid(`${what} ${quote(word)}; expected some of ${known}.`, 'Check its spelling.')
