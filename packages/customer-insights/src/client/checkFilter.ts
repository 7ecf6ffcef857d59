import { type Check, checkObject, unknown } from './checkObject.ts'
import { invalid, unexpected } from './invalid.ts'
import { type CustomerFilter, FREQUENCY_TIERS, LIFECYCLE_STAGES, SPENDING_TIERS } from './types.ts'

export const MAX_SEARCH_LENGTH = 100
/** Of `filter.customer_id`. */
export const MAX_FILTER_IDS = 1000

const FILTER: Record<string, Check> = {
  customer_id: checkIds,
  spending_tier: someOf(SPENDING_TIERS),
  frequency_tier: someOf(FREQUENCY_TIERS),
  lifecycle_stage: someOf(LIFECYCLE_STAGES),
  favorite_game_id: checkTexts,
  preferred_venue_id: checkTexts,
  game_category: checkTexts,
  tags: checkTags,
  // The database knows the channels.
  consent: (_path, value) => value,
  search: checkSearch,
}
const TAGS: Record<string, Check> = { any: checkTexts, all: checkTexts, none: checkTexts }

const REMEDY = 'Leave it out for no restriction.'

/** The filter as it is sent: without keys that are undefined, and with the search trimmed. */
export function checkFilter(filter: CustomerFilter): CustomerFilter {
  return checkObject('filter', filter, FILTER, REMEDY)
}

function checkTags(path: string, value: unknown): Record<string, unknown> {
  const tags = checkObject(path, value, TAGS, REMEDY)
  if (Object.keys(tags).length === 0) throw unexpected(path, [], 'any, all or none', REMEDY)
  return tags
}

function checkIds(path: string, value: unknown): string[] {
  const ids = checkTexts(path, value)
  if (ids.length <= MAX_FILTER_IDS) return ids
  throw invalid(`${path} has ${ids.length} ids; expected 1 to ${MAX_FILTER_IDS}.`, REMEDY)
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
