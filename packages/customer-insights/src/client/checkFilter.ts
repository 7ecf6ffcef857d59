import { invalid, quote } from './invalid.ts'
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

const REMEDY = 'Leave the key out for no restriction.'

/** The filter as it is sent: without keys that are undefined, and with the search trimmed. */
export function checkFilter(filter: CustomerFilter): CustomerFilter {
  return checkObject('filter', filter, FILTER)
}

function checkObject(path: string, value: unknown, checks: Record<string, Check>): Record<string, unknown> {
  const keys = Object.keys(checks).join(', ')
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid(`${path} is ${quote(value)}; expected an object.`, `Its keys are ${keys}.`)
  }
  const checked: Record<string, unknown> = {}
  for (const [key, given] of Object.entries(value)) {
    const check = Object.hasOwn(checks, key) ? checks[key] : undefined
    if (!check) throw invalid(`${path} has the unknown key "${key}"; expected some of ${keys}.`, 'Check its spelling.')
    if (given !== undefined) checked[key] = check(`${path}.${key}`, given)
  }
  return checked
}

function checkTags(path: string, value: unknown): Record<string, unknown> {
  const tags = checkObject(path, value, TAGS)
  if (Object.keys(tags).length === 0) throw invalid(`${path} is empty; expected any, all or none.`, REMEDY)
  return tags
}

function checkTexts(path: string, value: unknown): string[] {
  const isList = Array.isArray(value)
  if (isList && value.length > 0 && value.every(item => typeof item === 'string')) return value
  const what = !isList ? quote(value) : value.length === 0 ? 'empty' : 'not of strings alone'
  throw invalid(`${path} is ${what}; expected an array of at least one string.`, REMEDY)
}

function someOf(known: readonly string[]): Check {
  return (path, value) => {
    const values = checkTexts(path, value)
    const unknown = values.find(text => !known.includes(text))
    if (unknown === undefined) return values
    throw invalid(`${path} has ${quote(unknown)}; expected some of ${known.join(', ')}.`, 'Check its spelling.')
  }
}

function checkSearch(path: string, value: unknown): string {
  const search = typeof value === 'string' ? value.trim() : ''
  const length = [...search].length
  if (length >= 1 && length <= MAX_SEARCH_LENGTH) return search
  const what = length > 0 ? `has ${length} characters` : `is ${quote(value)}`
  throw invalid(`${path} ${what}; expected a string of 1 to ${MAX_SEARCH_LENGTH} characters.`, REMEDY)
}
