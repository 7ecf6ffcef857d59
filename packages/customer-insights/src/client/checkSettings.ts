import { type Check, checkObject } from './checkObject.ts'
import { unexpected } from './invalid.ts'
import type { CustomerInsightsSettingsChanges } from './types.ts'

const REMEDY = 'Leave it out to keep it as it is.'

const above0 = check(
  'a number above 0 and below 1,000,000,000,000',
  value => typeof value === 'number' && value > 0 && value < 1e12,
)
const bookings = whole(2, 1e9)
const days = whole(1, 36_500)

const SETTINGS: Record<string, Check> = {
  time_zone: check('an IANA time zone, such as Europe/Berlin', isText),
  currency: check('an ISO 4217 code, such as EUR', value => isText(value) && /^[A-Z]{3}$/.test(value)),
  uncounted_statuses: check('an array of strings', value => Array.isArray(value) && value.every(isText)),
  medium_from: above0,
  high_from: above0,
  vip_above: above0,
  occasional_from: bookings,
  regular_from: bookings,
  frequent_above: bookings,
  new_days: days,
  active_days: days,
  churned_after: days,
}

/** The first below the others, or for days not above them; the second not above the third. */
const ORDERED = [
  ['medium_from', 'high_from', 'vip_above'],
  ['occasional_from', 'regular_from', 'frequent_above'],
  ['new_days', 'active_days', 'churned_after'],
] as const

type Threshold = (typeof ORDERED)[number][number]

/**
 * Changes as they are sent. What can be said of them without what is stored; the database checks the result as a whole,
 * and knows the time zones.
 */
export function checkSettings(changes: CustomerInsightsSettingsChanges): CustomerInsightsSettingsChanges {
  const checked: CustomerInsightsSettingsChanges = checkObject('changes', changes, SETTINGS, REMEDY)
  const checkOrder = (lower: Threshold, upper: Threshold, mayEqual: boolean) => {
    const [a, b] = [checked[lower], checked[upper]]
    if (a === undefined || b === undefined || a < b || (a === b && mayEqual)) return
    throw unexpected(`changes.${lower}`, a, `it ${mayEqual ? 'not above' : 'below'} ${upper}, which is ${b}`)
  }
  for (const [first, second, third] of ORDERED) {
    const mayEqual = first === 'new_days'
    checkOrder(first, second, mayEqual)
    checkOrder(second, third, true)
    checkOrder(first, third, mayEqual)
  }
  return checked
}

function check(expected: string, isRight: (value: unknown) => boolean): Check {
  return (path, value) => {
    if (isRight(value)) return value
    throw unexpected(path, value, expected, REMEDY)
  }
}

function whole(min: number, max: number): Check {
  const isRight = (value: unknown) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max
  return check(`a whole number from ${min} to ${max}`, isRight)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}
