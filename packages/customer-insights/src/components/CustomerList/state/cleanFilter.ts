import { MAX_SEARCH_LENGTH } from '../../../client/checkFilter.ts'
import { CONSENT_CHANNELS, type ConsentFilter } from '../../../client/types/consent.ts'
import { type CustomerFilter, FREQUENCY_TIERS, LIFECYCLE_STAGES, SPENDING_TIERS } from '../../../client/types.ts'

/** Keys of a filter whose values are alternatives, with the values that exist; null: any text. */
export const LIST_KEYS = {
  spending_tier: SPENDING_TIERS,
  frequency_tier: FREQUENCY_TIERS,
  lifecycle_stage: LIFECYCLE_STAGES,
  favorite_game_id: null,
  preferred_venue_id: null,
  game_category: null,
  customer_id: null,
} as const satisfies Record<string, readonly string[] | null>

export type ListKey = keyof typeof LIST_KEYS

export const TAG_MODES = ['any', 'all', 'none'] as const
/** Has at least one of the tags, each of them, none of them. */
export type TagMode = (typeof TAG_MODES)[number]

const MAX_VALUES = 1000
const MAX_LENGTH = 300
const MAX_PURPOSE = 50
/** What no column of text can hold: half a character, and the character zero. */
const UNSTORABLE = /[\p{Cs}\0]/u

/**
 * A filter out of whatever was found where one should be, e.g. in an address or a browser's storage. What cannot be
 * part of one is left out without a word; so are empty lists, which the database refuses.
 */
export function cleanFilter(found: unknown): CustomerFilter {
  if (!isRecord(found)) return {}
  const filter: Record<string, unknown> = {}
  for (const [key, known] of Object.entries(LIST_KEYS)) {
    const values = cleanTexts(found[key]).filter(value => known === null || known.some(word => word === value))
    if (values.length > 0) filter[key] = values
  }
  const tags = cleanTags(found.tags)
  if (tags) filter.tags = tags
  const consent = cleanConsent(found.consent)
  if (consent) filter.consent = consent
  const search = cleanSearch(found.search)
  if (search) filter.search = search
  return filter
}

function cleanTags(found: unknown): Record<string, string[]> | null {
  if (!isRecord(found)) return null
  const modes = TAG_MODES.map(mode => [mode, cleanTexts(found[mode])] as const).filter(([, tags]) => tags.length > 0)
  return modes.length > 0 ? Object.fromEntries(modes) : null
}

function cleanConsent(found: unknown): ConsentFilter | null {
  if (!isRecord(found)) return null
  const channel = CONSENT_CHANNELS.find(known => known === found.channel)
  if (!channel) return null
  const { purpose } = found
  const isPurpose = typeof purpose === 'string' && /\S/.test(purpose) && !UNSTORABLE.test(purpose)
  return isPurpose && [...purpose].length <= MAX_PURPOSE ? { channel, purpose } : { channel }
}

function cleanTexts(found: unknown): string[] {
  if (!Array.isArray(found)) return []
  const texts = found.filter(
    (value): value is string =>
      typeof value === 'string' && value.trim() !== '' && value.length <= MAX_LENGTH && !UNSTORABLE.test(value),
  )
  return [...new Set(texts)].slice(0, MAX_VALUES)
}

export function cleanSearch(found: unknown): string {
  if (typeof found !== 'string' || UNSTORABLE.test(found)) return ''
  return [...found.trim()].slice(0, MAX_SEARCH_LENGTH).join('').trim()
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
