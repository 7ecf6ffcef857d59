import { invalid, quote, unexpected } from './invalid.ts'
import { type CustomerFilter, FREQUENCY_TIERS, LIFECYCLE_STAGES, SPENDING_TIERS } from './types.ts'

export const MAX_SEARCH_LENGTH = 100

/** Checks what is found at `path`, e.g. `filter.tags.any`, and gives it as it is sent. */
type Check = (path: string, value: unknown) => unknown

const FILTER: Record<string, Check> = {
  spending_tier: someOf(SPENDING_TIERS),
  frequency_tier: someOf(FREQUENCY_TIERS),
  lifecycle_stage: someOf(LIFECYCLE_STAGES),
  favorite_game_id: checkTexts,
  preferred_venue_id: checkTexts,
  game_category: checkTexts,
  tags: checkTags,
  search: checkSearch,
}
const TAGS: Record<string, Check> = { any: checkTexts, all: checkTexts, none: checkTexts }

const REMEDY = 'Leave it out for no restriction.'

/** The filter as it is sent: without keys that are undefined, and with the search trimmed. */
export function checkFilter(filter: CustomerFilter): CustomerFilter {
  return checkObject('filter', filter, FILTER)
}

function checkObject(path: string, value: unknown, checks: Record<string, Check>): Record<string, unknown> {
  const keys = Object.keys(checks).join(', ')
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw unexpected(path, value, `an object with some of ${keys}`, REMEDY)
  }
  const checked: Record<string, unknown> = {}
  for (const [key, given] of Object.entries(value)) {
    const check = Object.hasOwn(checks, key) ? checks[key] : undefined
    if (!check) throw unknown(`${path} has the unknown key`, key, keys)
    if (given !== undefined) checked[key] = check(`${path}.${key}`, given)
  }
  return checked
}

function checkTags(path: string, value: unknown): Record<string, unknown> {
  const tags = checkObject(path, value, TAGS)
  if (Object.keys(tags).length === 0) throw unexpected(path, [], 'any, all or none', REMEDY)
  return tags
}

function checkTexts(path: string, value: unknown): string[] {
  if (Array.isArray(value) && value.length > 0 && value.every(item => typeof item === 'string')) return value
  throw unexpected(path, value, 'an array of strings, at least one', REMEDY)
}

function someOf(known: readonly string[]): Check {
  return (path, value) => {
    const values = checkTexts(path, value)
    const wrong = values.find(text => !known.includes(text))
    if (wrong === undefined) return values
    throw unknown(`${path} has`, wrong, known.join(', '))
  }
}

function checkSearch(path: string, value: unknown): string {
  const search = typeof value === 'string' ? value.trim() : ''
  const length = [...search].length
  if (length >= 1 && length <= MAX_SEARCH_LENGTH) return search
  throw unexpected(path, value, `a string of 1 to ${MAX_SEARCH_LENGTH} characters`, REMEDY)
}

const unknown = (what: string, word: string, known: string) =>
  invalid(`${what} ${quote(word)}; expected some of ${known}.`, 'Check its spelling.')
