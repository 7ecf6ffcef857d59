'use client'

import { useCustomerVenues } from '../../hooks/useCustomerVenues.ts'
import { blockStates } from '../shared/blockStates.tsx'
import { QueryState } from '../shared/QueryState.tsx'
import type { RootProps } from '../shared/Root.tsx'
import { StateMessage } from '../shared/StateMessage.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { standInVenues, VenuesVisitedListView } from './VenuesVisitedListView.tsx'

export interface VenuesVisitedListProps extends RootProps {
  customerId: string
  /** How many venues before "Show all"; 8 by default. */
  limit?: number
  /** The venue that is chosen, e.g. to filter the booking history by it. */
  selectedVenueId?: string | null | undefined
  /** Called with a venue that is chosen, or null when that is taken back. Without it venues are not buttons. */
  onSelectVenue?: ((venueId: string | null) => void) | undefined
}

/** The venues a customer has booked at, most visited first. */
export function VenuesVisitedList(props: VenuesVisitedListProps) {
  const { customerId, className, style, ...view } = props
  const { messages } = useInsightsUi()
  return (
    <QueryState
      component="VenuesVisitedList"
      states={blockStates}
      query={useCustomerVenues({ customerId })}
      className={className}
      style={style}
      skeleton={<VenuesVisitedListView venues={standInVenues} />}
      isEmpty={venues => venues.length === 0}
      empty={<StateMessage text={messages.emptyVenues} />}
    >
      {venues => <VenuesVisitedListView venues={venues} {...view} />}
    </QueryState>
  )
}
