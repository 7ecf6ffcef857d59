import type { CustomerInsights, CustomerInsightsSettings } from '../../client/types.ts'
import type { Formatters } from '../../i18n/format.ts'
import type { Messages } from '../../i18n/messages.ts'
import { daysBetween } from '../shared/daysBetween.ts'
import type { Segment } from '../shared/SegmentGlyph.tsx'

/** A segment that a customer is in, and why. */
export interface SegmentReason {
  /** Null: a favourite category. */
  segment: Segment | null
  label: string
  /** "$1,240 spent, over $1,000"; null where nobody knows the tenant's thresholds. */
  reason: string | null
}

interface Words {
  messages: Messages
  formatters: Formatters
}

/** Every segment of a customer with its reason, by the thresholds of the tenant. */
export function toReasons(
  insights: CustomerInsights,
  settings: CustomerInsightsSettings | undefined,
  words: Words,
): SegmentReason[] {
  const { messages, formatters } = words
  const { lifecycle_stage: stage, spending_tier: spending, frequency_tier: frequency, favorite_category } = insights
  const reasons: SegmentReason[] = []
  if (spending) {
    const reason = settings ? spendingReason(insights, settings, words)[spending] : null
    reasons.push({ segment: spending, label: messages.spendingTier[spending], reason })
  }
  if (frequency) {
    const reason = settings ? frequencyReason(insights, settings, words)[frequency] : null
    reasons.push({ segment: frequency, label: messages.frequencyTier[frequency], reason })
  }
  if (stage) {
    const reason = settings ? stageReason(insights, settings, words) : null
    reasons.push({ segment: stage, label: messages.lifecycleStage[stage], reason })
  }
  if (favorite_category) {
    const all = messages.bookings(insights.total_bookings, formatters.number(insights.total_bookings))
    const reason = messages.marketing.whyFan(formatters.number(favorite_category.count), all)
    reasons.push({ segment: null, label: messages.fan(favorite_category.name), reason })
  }
  return reasons
}

function spendingReason({ total_spent }: CustomerInsights, settings: CustomerInsightsSettings, words: Words) {
  const { whySpending } = words.messages.marketing
  // Limits are whole amounts as a rule; cents where there are any.
  const money = (amount: number) => words.formatters[Number.isInteger(amount) ? 'wholeMoney' : 'money'](amount)
  const spent = money(total_spent)
  const [vip, high, medium] = [settings.vip_above, settings.high_from, settings.medium_from].map(money) as [
    string,
    string,
    string,
  ]
  return {
    vip: whySpending.vip(spent, { from: vip, to: '' }),
    high: whySpending.high(spent, { from: high, to: vip }),
    medium: whySpending.medium(spent, { from: medium, to: high }),
    low: whySpending.low(spent, { from: '', to: medium }),
  }
}

function frequencyReason({ total_bookings }: CustomerInsights, settings: CustomerInsightsSettings, words: Words) {
  const { messages, formatters } = words
  const { whyFrequency } = messages.marketing
  const bookings = messages.bookings(total_bookings, formatters.number(total_bookings))
  const frequent = formatters.number(settings.frequent_above)
  const regular = formatters.number(settings.regular_from)
  const occasional = formatters.number(settings.occasional_from)
  return {
    frequent: whyFrequency.frequent(bookings, { from: frequent, to: '' }),
    regular: whyFrequency.regular(bookings, { from: regular, to: frequent }),
    occasional: whyFrequency.occasional(bookings, { from: occasional, to: regular }),
    'one-time': whyFrequency['one-time'](bookings, { from: '', to: occasional }),
  }
}

function stageReason(insights: CustomerInsights, settings: CustomerInsightsSettings, words: Words): string | null {
  const { messages, formatters } = words
  const { whyStage, whyNewUpcoming, whyActiveUpcoming } = messages.marketing
  const { lifecycle_stage: stage, first_booking_date: first, last_booking_date: last, as_of } = insights
  if (!stage || !first || !last) return null
  const sinceFirst = daysBetween(first, as_of)
  const sinceLast = daysBetween(last, as_of)
  const days = (count: number) => formatters.number(count)
  const when = formatters.relativeDays(stage === 'new' ? sinceFirst : sinceLast)

  switch (stage) {
    case 'new':
      return sinceFirst < 0 ? whyNewUpcoming(when) : whyStage.new(when, { from: '', to: days(settings.new_days) })
    case 'active':
      return sinceLast < 0
        ? whyActiveUpcoming(when)
        : whyStage.active(when, { from: '', to: days(settings.active_days) })
    case 'at-risk':
      return whyStage['at-risk'](when, { from: days(settings.active_days), to: days(settings.churned_after) })
    case 'churned':
      return whyStage.churned(when, { from: days(settings.churned_after), to: '' })
  }
}
