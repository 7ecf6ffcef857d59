import { invalid, quote, unexpected } from './invalid.ts'
import { CUSTOMER_SORTS, type CustomerSort } from './types.ts'

/** Limits that the bundle checks too; checked here first so that the answer does not need the network. */
export const MAX_TAGS = 50
export const MAX_TAG_LENGTH = 50
export const MAX_PREVIEW_SIZE = 100
export const MAX_PAGE_SIZE = 200
export const MAX_MONTHS = 60

/** Ids keep the host's key type, which only the database knows; here: something must be there. */
export function checkCustomerId(customerId: string): string {
  return checkText('customerId', customerId, 'the id of a customer')
}

/** Of a game, a venue or a tenant: undefined where none is named. */
export function checkOptionalId(name: string, id: string | undefined): string | undefined {
  return id === undefined ? undefined : checkText(name, id, 'an id')
}

/** The `next` of a page. What is in it is the database's business. */
export function checkAfter(after: string | undefined): string | undefined {
  return after === undefined ? undefined : checkText('after', after, 'the `next` of the page before')
}

/** `asOf` as a day that exists, or undefined: today in the tenant's time zone. */
export function checkAsOf(asOf: string | undefined): string | undefined {
  if (asOf === undefined || isDay(asOf)) return asOf
  throw unexpected('asOf', asOf, 'a date as YYYY-MM-DD', 'For example 2026-02-15; leave it out for today.')
}

export function checkSort(sort: CustomerSort | undefined): CustomerSort | undefined {
  if (sort === undefined || CUSTOMER_SORTS.includes(sort)) return sort
  throw unexpected('sort', sort, `one of ${CUSTOMER_SORTS.join(', ')}`, 'Leave it out for total_spent.')
}

export const checkPreviewSize = whole('previewSize', 0, MAX_PREVIEW_SIZE, '0 asks for the counts alone.')
export const checkPageSize = whole('pageSize', 1, MAX_PAGE_SIZE, 'The `next` of the page asks for more.')
const checkMonthCount = whole('months', 1, MAX_MONTHS, "'all' is for more.")

/** As it is sent: null for all. */
export function checkMonths(months: number | 'all' | undefined): number | null | undefined {
  return months === 'all' ? null : checkMonthCount(months)
}

/** Tags as they are stored: trimmed, each once, sorted. What is shown before the server answered then stays as it is. */
export function normalizeTags(tags: readonly string[]): string[] {
  const kept = checkTags(tags)
  if (kept.length > MAX_TAGS) {
    throw invalid(`${kept.length} tags were given; expected at most ${MAX_TAGS} for a customer.`, 'Remove some.')
  }
  return kept
}

/** As `normalizeTags`, however many. */
export function checkTags(tags: readonly string[]): string[] {
  if (!Array.isArray(tags)) throw unexpected('tags', tags, 'an array of strings')
  return [...new Set(tags.map(checkTag))].sort()
}

function checkTag(tag: unknown): string {
  if (typeof tag !== 'string') throw invalid(`The tag ${quote(tag)} is not a string.`)
  const trimmed = tag.trim()
  const length = [...trimmed].length
  if (length >= 1 && length <= MAX_TAG_LENGTH) return trimmed
  throw invalid(
    length === 0 ? 'A tag is empty.' : `The tag ${quote(trimmed)} has ${length} characters.`,
    `A tag has 1 to ${MAX_TAG_LENGTH} characters.`,
  )
}

function checkText(name: string, value: string, what: string): string {
  if (typeof value === 'string' && value.trim() !== '') return value
  throw unexpected(name, value, `${what}, as a string`)
}

function whole(name: string, min: number, max: number, hint: string) {
  return (value: number | undefined): number | undefined => {
    if (value === undefined || (Number.isInteger(value) && value >= min && value <= max)) return value
    throw unexpected(name, value, `a whole number from ${min} to ${max}`, hint)
  }
}

function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  // Date rolls 2026-02-30 over into March; a day that exists comes back as it went in.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}
