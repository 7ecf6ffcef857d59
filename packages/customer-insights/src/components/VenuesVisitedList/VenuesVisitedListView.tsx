'use client'

import type { CustomerVenue } from '../../client/types.ts'
import { Bar } from '../shared/Bar.tsx'
import { Root, type RootProps } from '../shared/Root.tsx'
import { SelectArea } from '../shared/SelectArea.tsx'
import { ShowAll, useLimit } from '../shared/ShowAll.tsx'
import { useDayText } from '../shared/useDayText.ts'
import { useInsightsUi } from '../shared/useInsightsUi.ts'

export interface VenuesVisitedListViewProps extends RootProps {
  /** Rows of `get_customer_venues`, in the order to show. */
  venues: readonly CustomerVenue[]
  /** How many venues before "Show all"; 8 by default. */
  limit?: number
  /** The venue that is chosen. */
  selectedVenueId?: string | null | undefined
  /** Called with a venue that is chosen, or null when that is taken back. Without it venues are not buttons. */
  onSelectVenue?: ((venueId: string | null) => void) | undefined
}

/** The list without the loading: shows the rows it is given. */
export function VenuesVisitedListView(props: VenuesVisitedListViewProps) {
  const { venues, limit = 8, selectedVenueId, onSelectVenue, className, style } = props
  const { messages, formatters } = useInsightsUi()
  const { shown, ...rest } = useLimit(venues, limit)
  const visits = venues.reduce((sum, venue) => sum + venue.visit_count, 0)
  return (
    <Root name="ci-VenuesVisitedList-root" className={className} style={style}>
      <ol className="ci-VenuesVisitedList-list" aria-label={messages.venuesVisited}>
        {shown.map(venue => (
          <VenueRow
            key={venue.venue_id}
            venue={venue}
            share={venue.visit_count / visits}
            selected={venue.venue_id === selectedVenueId}
            onSelect={onSelectVenue}
          />
        ))}
      </ol>
      <ShowAll {...rest} text={formatters.number(venues.length)} />
    </Root>
  )
}

interface VenueRowProps {
  venue: CustomerVenue
  share: number
  selected: boolean
  onSelect: ((venueId: string | null) => void) | undefined
}

function VenueRow({ venue, share, selected, onSelect }: VenueRowProps) {
  const { messages, formatters } = useInsightsUi()
  const dayText = useDayText()
  const name = venue.venue_name || messages.unnamedVenue
  return (
    <li
      className="ci-VenuesVisitedList-row"
      data-selectable={onSelect ? '' : undefined}
      data-selected={selected ? '' : undefined}
    >
      {onSelect && (
        <SelectArea
          label={messages.detail.showBookingsOf(name)}
          title={name}
          selected={selected}
          onSelect={() => onSelect(selected ? null : venue.venue_id)}
        />
      )}
      <span className="ci-VenuesVisitedList-name" title={name}>
        <bdi data-bone="">{name}</bdi>
      </span>
      <span className="ci-VenuesVisitedList-visits">
        <span data-bone="">{messages.visits(venue.visit_count, formatters.number(venue.visit_count))}</span>
      </span>
      <span className="ci-VenuesVisitedList-bar">
        <Bar share={share} />
      </span>
      <span className="ci-VenuesVisitedList-date">
        {venue.last_visit && <span data-bone="">{dayText(venue.last_visit, messages.lastVisit)}</span>}
      </span>
      <span className="ci-VenuesVisitedList-spent">
        <span data-bone="">{formatters.money(venue.total_spent)}</span>
      </span>
    </li>
  )
}

/** Stands where the venues will be. */
export const standInVenues: readonly CustomerVenue[] = Array.from({ length: 3 }, (_, index) => ({
  venue_id: String(index),
  venue_name: 'A venue by name',
  visit_count: 6,
  total_spent: 420,
  last_visit: '2026-01-01',
}))
