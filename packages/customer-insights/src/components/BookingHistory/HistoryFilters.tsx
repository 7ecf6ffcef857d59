import { useCustomerGames } from '../../hooks/useCustomerGames.ts'
import { useCustomerVenues } from '../../hooks/useCustomerVenues.ts'
import { Button } from '../shared/Button.tsx'
import { Segmented } from '../shared/Segmented.tsx'
import { Select } from '../shared/Select.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { BOOKING_STATUS_FILTERS, type BookingFilter, isFiltered } from './filter.ts'

interface HistoryFiltersProps {
  customerId: string
  filter: BookingFilter
  onChange: (filter: BookingFilter) => void
}

/** No id of a host is empty. */
const ALL = ''

/** Stays while the list below it changes, fails or is empty. */
export function HistoryFilters({ customerId, filter, onChange }: HistoryFiltersProps) {
  const { messages } = useInsightsUi()
  const { history } = messages
  const games = useCustomerGames({ customerId }).data ?? []
  const venues = useCustomerVenues({ customerId }).data ?? []
  const statusText = { upcoming: history.upcoming, past: history.past, uncounted: history.notCounted }

  return (
    <div className="ci-BookingHistory-filters">
      <Segmented
        legend={history.filterByStatus}
        value={filter.status ?? 'all'}
        options={[
          { value: 'all', label: history.all },
          ...BOOKING_STATUS_FILTERS.map(value => ({ value, label: statusText[value] })),
        ]}
        onChange={status => onChange({ ...filter, status: status === 'all' ? undefined : status })}
      />
      <Select
        label={history.game}
        hideLabel
        value={filter.gameId ?? ALL}
        options={withAll(
          history.allGames,
          games.map(({ game_id, game_name }) => ({ value: game_id, label: game_name || messages.unnamedGame })),
          filter.gameId,
        )}
        onChange={gameId => onChange({ ...filter, gameId: gameId || undefined })}
      />
      <Select
        label={history.venue}
        hideLabel
        value={filter.venueId ?? ALL}
        options={withAll(
          history.allVenues,
          venues.map(({ venue_id, venue_name }) => ({ value: venue_id, label: venue_name || messages.unnamedVenue })),
          filter.venueId,
        )}
        onChange={venueId => onChange({ ...filter, venueId: venueId || undefined })}
      />
      {isFiltered(filter) && (
        <Button variant="quiet" onClick={() => onChange({})}>
          {history.clearFilters}
        </Button>
      )}
    </div>
  )
}

interface Option {
  value: string
  label: string
}

/** What is chosen is among the options even where its name is not known, e.g. before the games are loaded. */
function withAll(all: string, options: readonly Option[], chosen: string | undefined): Option[] {
  const isKnown = chosen === undefined || options.some(({ value }) => value === chosen)
  return [{ value: ALL, label: all }, ...options, ...(isKnown ? [] : [{ value: chosen, label: chosen }])]
}
