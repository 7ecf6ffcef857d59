'use client'

import { useCustomerBookings } from '../../hooks/useCustomerBookings.ts'
import { useCustomerInsightsContext } from '../../provider/context.ts'
import { Root, type RootProps } from '../shared/Root.tsx'
import { useControlled } from '../shared/useControlled.ts'
import { BookingList } from './BookingList.tsx'
import { type BookingFilter, isFiltered } from './filter.ts'
import { HistoryFilters } from './HistoryFilters.tsx'

export interface BookingHistoryProps extends RootProps {
  customerId: string
  /** What is shown; give it with `onFilterChange` to hold it yourself, e.g. in the URL. */
  filter?: BookingFilter | undefined
  /** What is shown at first, where `filter` is not given. */
  defaultFilter?: BookingFilter | undefined
  onFilterChange?: ((filter: BookingFilter) => void) | undefined
  /** The date that parts upcoming bookings from past ones, `YYYY-MM-DD`; today by default. */
  asOf?: string | undefined
  /** How many bookings to load at a time, 1..200; 20 by default. */
  pageSize?: number | undefined
  /** Level of the headings within; 3 by default. */
  headingLevel?: 3 | 4 | 5 | undefined
}

/** A customer's bookings, upcoming ones first, those that do not count included and marked; with filters and a timeline. */
export function BookingHistory(props: BookingHistoryProps) {
  const { session } = useCustomerInsightsContext()
  return <History key={session} {...props} />
}

function History(props: BookingHistoryProps) {
  const { customerId, pageSize = 20, headingLevel = 3, className, style } = props
  const context = useCustomerInsightsContext()
  const [filter, setFilter] = useControlled(props.filter, props.defaultFilter ?? {}, props.onFilterChange)
  const query = useCustomerBookings({ customerId, ...filter, pageSize })
  return (
    <Root name="ci-BookingHistory-root" className={className} style={style}>
      <HistoryFilters
        customerId={customerId}
        filter={filter}
        onChange={setFilter}
        statuses={query.data?.statuses ?? null}
      />
      <BookingList
        query={query}
        isFiltered={isFiltered(filter)}
        onClear={() => setFilter({})}
        asOf={props.asOf ?? context.asOf}
        heading={`h${headingLevel}`}
      />
    </Root>
  )
}
