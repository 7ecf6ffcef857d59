'use client'

import { useCustomerInsights } from '../../hooks/useCustomerInsights.ts'
import { blockStates } from '../shared/blockStates.tsx'
import { QueryState } from '../shared/QueryState.tsx'
import type { RootProps } from '../shared/Root.tsx'
import { CustomerOverviewCardView, standInInsights } from './CustomerOverviewCardView.tsx'
import { standInTagField, TagField } from './TagField.tsx'

export interface CustomerOverviewCardProps extends RootProps {
  customerId: string
  /** The date for which to answer, `YYYY-MM-DD`; today by default. */
  asOf?: string
  /** Whether tags can be added and removed; true by default. */
  editTags?: boolean
  /** Level of the heading that is the customer's name; 2 by default. */
  headingLevel?: 2 | 3 | 4
  /** The name stands elsewhere already, e.g. as the title of a dialog. */
  hideName?: boolean
}

/** One customer at a glance: who it is, where they stand, what they spend, what they like. */
export function CustomerOverviewCard(props: CustomerOverviewCardProps) {
  const { customerId, asOf, editTags = true, headingLevel = 2, hideName = false, className, style } = props
  const query = useCustomerInsights({ customerId, asOf })
  return (
    <QueryState
      component="CustomerOverviewCard"
      states={blockStates}
      query={query}
      framed
      className={className}
      style={style}
      skeleton={
        <CustomerOverviewCardView
          insights={standInInsights}
          headingLevel={headingLevel}
          hideName={hideName}
          tags={editTags && standInTagField}
        />
      }
    >
      {insights => (
        <CustomerOverviewCardView
          insights={insights}
          headingLevel={headingLevel}
          hideName={hideName}
          tags={editTags && <TagField customerId={customerId} tags={insights.customer.marketing_tags} hideLabel />}
        />
      )}
    </QueryState>
  )
}
