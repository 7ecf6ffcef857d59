'use client'

import type { CustomerInsights, FrequencyTier, SpendingTier } from '../../client/types.ts'
import { useCustomerInsights } from '../../hooks/useCustomerInsights.ts'
import { inlineStates } from '../shared/inlineStates.tsx'
import { QueryState } from '../shared/QueryState.tsx'
import { Root, type RootProps } from '../shared/Root.tsx'
import { FanGlyph, TierGlyph } from '../shared/TierGlyph.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'

/** The part of `CustomerInsights` that badges show. */
export type SegmentedCustomer = Pick<CustomerInsights, 'spending_tier' | 'frequency_tier' | 'favorite_category'>

export type SegmentBadgesProps = RootProps &
  (
    | {
        /** Loads the customer's insights. */
        customerId: string
        /** The date for which to answer, `YYYY-MM-DD`; today by default. */
        asOf?: string
      }
    | {
        /** Shows what is there already, e.g. a row of a list; loads nothing. */
        insights: SegmentedCustomer
      }
  )

/**
 * A customer's segments as badges: spending tier, frequency tier, favourite category.
 * With `customerId` it loads them; with `insights` it only shows them.
 */
export function SegmentBadges(props: SegmentBadgesProps) {
  return 'insights' in props ? <Badges {...props} /> : <LoadedBadges {...props} />
}

function LoadedBadges({ customerId, asOf, className, style }: Extract<SegmentBadgesProps, { customerId: string }>) {
  const query = useCustomerInsights({ customerId, ...(asOf ? { asOf } : {}) })
  return (
    <QueryState
      component="SegmentBadges"
      query={query}
      states={inlineStates}
      className={className}
      style={style}
      skeleton={<Badges insights={standIn} />}
    >
      {insights => <Badges insights={insights} />}
    </QueryState>
  )
}

const standIn: SegmentedCustomer = { spending_tier: 'vip', frequency_tier: 'frequent', favorite_category: null }

function Badges({ insights, className, style }: Extract<SegmentBadgesProps, { insights: SegmentedCustomer }>) {
  const { messages } = useInsightsUi()
  const { spending_tier: spending, frequency_tier: frequency, favorite_category: category } = insights
  const unsegmented = !(spending || frequency || category)
  return (
    <Root name="ci-SegmentBadges-root" className={className} style={style}>
      <ul className="ci-SegmentBadges-list" aria-label={messages.segments}>
        {spending && <Badge tier={spending} label={messages.spendingTier[spending]} />}
        {frequency && <Badge tier={frequency} label={messages.frequencyTier[frequency]} />}
        {category && (
          <li className="ci-SegmentBadges-badge" data-bone="" title={messages.fan(category.name)}>
            <FanGlyph />
            {/* In the direction of the category, so that what is cut is its end. */}
            <bdi className="ci-SegmentBadges-label">{messages.fan(category.name)}</bdi>
          </li>
        )}
        {unsegmented && <li className="ci-SegmentBadges-none">{messages.unsegmented}</li>}
      </ul>
    </Root>
  )
}

function Badge({ tier, label }: { tier: SpendingTier | FrequencyTier; label: string }) {
  return (
    <li className="ci-SegmentBadges-badge" data-segment={tier} data-bone="">
      <TierGlyph tier={tier} />
      <span className="ci-SegmentBadges-label">{label}</span>
    </li>
  )
}
