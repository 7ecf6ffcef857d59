import type { CustomerBookingList } from '../../hooks/customerBookingsQueryOptions.ts'
import { useCustomerGames } from '../../hooks/useCustomerGames.ts'
import { useCustomerVenues } from '../../hooks/useCustomerVenues.ts'
import { Button } from '../shared/Button.tsx'
import { Deferred } from '../shared/Deferred.tsx'
import { Segmented } from '../shared/Segmented.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { createLoader } from '../shared/useLoaded.ts'
import { type BookingFilter, isFiltered } from './filter.ts'
import { statusText } from './statusText.ts'

const select = createLoader(async () => (await import('../shared/Select.tsx')).Select)
const multiSelect = createLoader(async () => (await import('../shared/MultiSelect.tsx')).MultiSelect)

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
      <OneOf
        label={history.game}
        all={history.allGames}
        value={filter.gameId}
        options={games.map(({ game_id, game_name }) => ({ value: game_id, label: game_name || messages.unnamedGame }))}
        onChange={gameId => onChange({ ...filter, gameId })}
      />
      <OneOf
        label={history.venue}
        all={history.allVenues}
        value={filter.venueId}
        options={venues.map(({ venue_id, venue_name }) => ({
          value: venue_id,
          label: venue_name || messages.unnamedVenue,
        }))}
        onChange={venueId => onChange({ ...filter, venueId })}
      />
      <Deferred loader={multiSelect} label={history.status}>
        {MultiSelect => (
          <MultiSelect
            label={history.status}
            options={statusOptions(filter, statuses).map(({ status, bookings }) => ({
              value: status ?? NONE,
              label: status === null ? history.noStatus : statusText(status, history.statuses),
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
        )}
      </Deferred>
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

interface OneOfProps {
  label: string
  /** What it says where nothing is chosen. */
  all: string
  value: string | undefined
  options: readonly Option[]
  onChange: (value: string | undefined) => void
}

/** One of the options, or all. */
function OneOf({ label, all, value, options, onChange }: OneOfProps) {
  const choices = withAll(all, options, value)
  return (
    <Deferred loader={select} label={choices.find(choice => choice.value === (value ?? ALL))?.label}>
      {Select => (
        <Select
          label={label}
          hideLabel
          value={value ?? ALL}
          options={choices}
          onChange={next => onChange(next || undefined)}
        />
      )}
    </Deferred>
  )
}

/** Those that there are, and those chosen before, though another filter leaves none of them. */
function statusOptions({ statuses: chosen = [] }: BookingFilter, statuses: CustomerBookingList['statuses']) {
  const known = statuses ?? []
  const gone = chosen.filter(status => !known.some(other => other.status === status))
  return [...known, ...gone.map(status => ({ status, bookings: statuses && 0 }))]
}

/** What is chosen is among the options even where its name is not known, e.g. before the games are loaded. */
function withAll(all: string, options: readonly Option[], chosen: string | undefined): Option[] {
  const isKnown = chosen === undefined || options.some(({ value }) => value === chosen)
  return [{ value: ALL, label: all }, ...options, ...(isKnown ? [] : [{ value: chosen, label: chosen }])]
}
