import { invalid, quote } from './invalid.ts'

/** Limits that the bundle checks too; checked here first so that the answer does not need the network. */
export const MAX_TAGS = 50
export const MAX_TAG_LENGTH = 50
export const MAX_PREVIEW_SIZE = 100

/** Ids keep the host's key type, which only the database knows; here: something must be there. */
export function checkCustomerId(customerId: string): string {
  if (typeof customerId !== 'string' || customerId.trim() === '') {
    throw invalid(`customerId is ${quote(customerId)}; expected the id of a customer, as a string.`)
  }
  return customerId
}

/** `asOf` as a day that exists, or undefined: today in the tenant's time zone. */
export function checkAsOf(asOf: string | undefined): string | undefined {
  if (asOf === undefined || isDay(asOf)) return asOf
  throw invalid(
    `asOf is ${quote(asOf)}; expected a date as YYYY-MM-DD.`,
    'Format the date, for example 2026-02-15, or leave asOf out for today.',
  )
}

export function checkPreviewSize(size: number | undefined): number | undefined {
  if (size === undefined || (Number.isInteger(size) && size >= 0 && size <= MAX_PREVIEW_SIZE)) return size
  throw invalid(
    `previewSize is ${quote(size)}; expected a whole number from 0 to ${MAX_PREVIEW_SIZE}.`,
    'It is the number of customers that each segment previews; 0 asks for the counts alone.',
  )
}

/** Tags as they are stored: trimmed, each once, sorted. What is shown before the server answered then stays as it is. */
export function normalizeTags(tags: readonly string[]): string[] {
  if (!Array.isArray(tags)) throw invalid(`tags is ${quote(tags)}; expected an array of strings.`)
  const kept = [...new Set(tags.map(checkTag))].sort()
  if (kept.length > MAX_TAGS) {
    throw invalid(`${kept.length} tags were given; expected at most ${MAX_TAGS} for a customer.`, 'Remove some.')
  }
  return kept
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

function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  // Date rolls 2026-02-30 over into March; a day that exists comes back as it went in.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}
