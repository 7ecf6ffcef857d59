import type { CustomerBookingList } from '../../hooks/customerBookingsQueryOptions.ts'
import { useCustomerGames } from '../../hooks/useCustomerGames.ts'
import { useCustomerVenues } from '../../hooks/useCustomerVenues.ts'
import { Button } from '../shared/Button.tsx'
import { MultiSelect } from '../shared/MultiSelect.tsx'
import { Segmented } from '../shared/Segmented.tsx'
import { Select } from '../shared/Select.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { type BookingFilter, isFiltered } from './filter.ts'
import { statusText } from './statusText.ts'

interface HistoryFiltersProps {
  customerId: string
  filter: BookingFilter
  onChange: (filter: BookingFilter) => void
  /** Bookings of each status under the other filters; null where nobody counted them. */
  statuses: CustomerBookingList['statuses']
}

/** No id of a host is empty. */
const ALL = ''

/** For bookings without a status; no host writes this. */
const NONE = '\u0000'

const timeOf = ({ upcoming }: BookingFilter) => (upcoming === undefined ? 'all' : upcoming ? 'upcoming' : 'past')

/** Stays while the list below it changes, fails or is empty. */
export function HistoryFilters({ customerId, filter, onChange, statuses }: HistoryFiltersProps) {
  const { messages } = useInsightsUi()
  const { history } = messages
  const games = useCustomerGames({ customerId }).data ?? []
  const venues = useCustomerVenues({ customerId }).data ?? []

  return (
    <div className="ci-BookingHistory-filters">
      <Segmented
        legend={history.filterByTime}
        value={timeOf(filter)}
        options={[
          { value: 'all', label: history.all },
          { value: 'upcoming', label: history.upcoming },
          { value: 'past', label: history.past },
        ]}
        onChange={time => onChange({ ...filter, upcoming: time === 'all' ? undefined : time === 'upcoming' })}
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
      <MultiSelect
        label={history.status}
        options={statusOptions(filter, statuses).map(({ status, bookings }) => ({
          value: status ?? NONE,
          label: status === null ? history.noStatus : statusText(status),
          count: bookings,
        }))}
        value={(filter.statuses ?? []).map(status => status ?? NONE)}
        onChange={values =>
          onChange({
            ...filter,
            statuses: values.length > 0 ? values.map(value => (value === NONE ? null : value)) : undefined,
          })
        }
      />
      {isFiltered(filter) && (
        <Button variant="quiet" onClick={() => onChange({})}>
          {history.clearFilters}
        </Button>
      )}
    </div>
  )
}

/** Those that there are, and those chosen before, though another filter leaves none of them. */
function statusOptions({ statuses: chosen = [] }: BookingFilter, statuses: CustomerBookingList['statuses']) {
  const known = statuses ?? []
  const gone = chosen.filter(status => !known.some(other => other.status === status))
  return [...known, ...gone.map(status => ({ status, bookings: statuses && 0 }))]
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
