import { type BookingFilter, CustomerDetail } from '@org/customer-insights/components'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { useBookingDrawer } from '../bookings/useBookingDrawer.ts'
import { customerQuery } from '../data/queries.ts'
import { useSession } from '../session.ts'
import { Icon } from '../ui/Icon.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { bookingFilterFrom, bookingFilterTo } from './bookingFilter.ts'
import { sections } from './sections.tsx'

export function CustomerPage() {
  const { customerId = '' } = useParams()
  const { supabase, role } = useSession()
  const { data: customer } = useQuery(customerQuery(supabase, customerId))
  const drawer = useBookingDrawer()
  const [params, setParams] = useSearchParams()
  const filter = useMemo(() => bookingFilterFrom(params), [params])
  const onFilterChange = (next: BookingFilter) =>
    setParams(bookingFilterTo(next, params), { replace: true, preventScrollReset: true })

  return (
    <>
      <PageHeader
        title={customer?.name ?? 'Customer'}
        trail={
          <>
            <Link to="/customers">Customers</Link>
            <Icon name="forward" />
          </>
        }
        actions={
          // Also while the name is on its way, so that nothing moves when it comes.
          customer !== null &&
          role === 'staff' && (
            <button type="button" className="button primary" onClick={() => drawer.open(customerId)}>
              <Icon name="plus" />
              New booking
            </button>
          )
        }
      />
      <CustomerDetail
        customerId={customerId}
        sections={sections}
        filter={filter}
        onFilterChange={onFilterChange}
        hideName
      />
    </>
  )
}
