import { useMemo } from 'react'
import type { Messages } from '../../../i18n/messages.ts'
import { useInsightsUi } from '../../shared/useInsightsUi.ts'
import {
  GameCell,
  LastVisitCell,
  MoneyCell,
  NumberCell,
  SegmentsCell,
  StageCell,
  TagsCell,
  VenueCell,
} from './cells.tsx'
import { CUSTOMER_COLUMNS, type CustomerColumn, type CustomerColumnId, type CustomerColumns } from './customerColumn.ts'

/** A column as the table has it. */
export interface ResolvedColumn extends CustomerColumn {
  /** False: the host's own. */
  isBuiltIn: boolean
  /** For styles: the id of one of ours, or "host-1" for the host's first. */
  slot: string
}

/** Every column that can be shown, in order. The customer is always there, and first. */
export function useCustomerColumns(columns: CustomerColumns = CUSTOMER_COLUMNS): readonly ResolvedColumn[] {
  const { messages } = useInsightsUi()
  return useMemo(() => {
    const others = columns.filter(column => column !== 'customer')
    const builtIn = builtInColumns(messages)
    const own = others.filter(column => typeof column !== 'string')
    return ['customer' as const, ...others].map(column =>
      typeof column === 'string'
        ? { ...builtIn[column], isBuiltIn: true, slot: column }
        : { ...column, isBuiltIn: false, slot: `host-${own.indexOf(column) + 1}` },
    )
  }, [columns, messages])
}

/** Those that the reader wants to see; the customer in any case. */
export function visibleIds(all: readonly ResolvedColumn[], chosen: readonly string[] | undefined): string[] {
  return all
    .filter(({ id, hidden }) => id === 'customer' || (chosen ? chosen.includes(id) : !hidden))
    .map(({ id }) => id)
}

function builtInColumns(messages: Messages): Record<CustomerColumnId, CustomerColumn> {
  return {
    // Its cell also selects, and is written by the row itself.
    customer: { id: 'customer', header: messages.list.customerColumn, cell: () => null, width: 15, sort: 'name' },
    segments: {
      id: 'segments',
      header: messages.segments,
      cell: customer => <SegmentsCell customer={customer} />,
      width: 20.25,
    },
    stage: {
      id: 'stage',
      header: messages.lifecycle,
      cell: customer => <StageCell customer={customer} />,
      width: 8,
    },
    total_spent: {
      id: 'total_spent',
      header: messages.totalSpent,
      cell: customer => <MoneyCell value={customer.total_spent} />,
      width: 9.75,
      align: 'end',
      sort: 'total_spent',
    },
    last_visit: {
      id: 'last_visit',
      header: messages.list.lastVisitColumn,
      cell: customer => <LastVisitCell customer={customer} />,
      width: 8.5,
      sort: 'last_visit',
    },
    bookings: {
      id: 'bookings',
      header: messages.totalBookings,
      cell: customer => <NumberCell value={customer.total_bookings} />,
      width: 5.75,
      align: 'end',
      sort: 'total_bookings',
    },
    average: {
      id: 'average',
      header: messages.averageBooking,
      cell: customer => <MoneyCell value={customer.average_booking_value} />,
      width: 7.75,
      align: 'end',
      sort: 'customer_value',
    },
    favorite_game: {
      id: 'favorite_game',
      header: messages.favoriteGame,
      cell: customer => <GameCell customer={customer} />,
      width: 12,
    },
    preferred_venue: {
      id: 'preferred_venue',
      header: messages.preferredVenue,
      cell: customer => <VenueCell customer={customer} />,
      width: 9,
    },
    tags: { id: 'tags', header: messages.tags, cell: customer => <TagsCell customer={customer} />, width: 11 },
  }
}
