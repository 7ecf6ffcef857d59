'use client'

import type { ReactNode } from 'react'
import type { CustomerInsights } from '../../client/types.ts'
import { useCustomerInsights } from '../../hooks/useCustomerInsights.ts'
import { useCustomerInsightsSettings } from '../../hooks/useCustomerInsightsSettings.ts'
import { ConsentPanel, type ConsentPanelProps } from '../ConsentPanel/ConsentPanel.tsx'
import { standInInsights } from '../CustomerOverviewCard/CustomerOverviewCardView.tsx'
import { TagField } from '../CustomerOverviewCard/TagField.tsx'
import { blockStates } from '../shared/blockStates.tsx'
import { QueryState } from '../shared/QueryState.tsx'
import type { RootProps } from '../shared/Root.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { useWithPart } from '../shared/useWithPart.ts'
import { MarketingPanelView, standInReasons } from './MarketingPanelView.tsx'
import { toReasonsPart } from './reasonsPart.ts'

export interface MarketingPanelProps extends RootProps {
  customerId: string
  /** The date for which to answer, `YYYY-MM-DD`; today by default. */
  asOf?: string | undefined
  /** Whose thresholds explain the segments; needed by staff of several tenants only. */
  tenantId?: string | undefined
  /** The host's own actions, such as to send an e-mail; given the customer. */
  actions?: ((insights: CustomerInsights) => ReactNode) | undefined
  /** How consent is asked for, e.g. the version of the wording. False: without consent. */
  consent?: Omit<ConsentPanelProps, 'customerId' | 'headingLevel' | 'className' | 'style'> | false | undefined
  /** Level of the headings within; 3 by default. */
  headingLevel?: 3 | 4 | 5 | undefined
}

/** What marketing does with a customer: tags, why which segments, what they have agreed to, and the host's actions. */
export function MarketingPanel(props: MarketingPanelProps) {
  const { customerId, asOf, tenantId, actions, consent, headingLevel = 3, className, style } = props
  const { messages, formatters } = useInsightsUi()
  const query = useWithPart(useCustomerInsights({ customerId, asOf }), toReasonsPart)
  // Without the thresholds the segments are still named.
  const settings = useCustomerInsightsSettings({ tenantId }).data
  const heading = `h${headingLevel}` as const
  return (
    <QueryState
      component="MarketingPanel"
      states={blockStates}
      query={query}
      className={className}
      style={style}
      skeleton={<MarketingPanelView insights={standInInsights} reasons={standInReasons} heading={heading} />}
    >
      {({ answer: insights, Part: toReasons }) => (
        <MarketingPanelView
          insights={insights}
          reasons={toReasons(insights, settings, { messages, formatters })}
          heading={heading}
          actions={actions?.(insights)}
          tags={<TagField customerId={customerId} tags={insights.customer.marketing_tags} hideLabel />}
          consent={
            consent !== false && (
              <ConsentPanel {...consent} customerId={customerId} headingLevel={headingLevel === 3 ? 4 : 5} />
            )
          }
        />
      )}
    </QueryState>
  )
}
