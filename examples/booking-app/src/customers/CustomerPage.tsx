import { CustomerOverviewCard, GamesPlayedGrid, VenuesVisitedList } from '@org/customer-insights/components'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { BookingsTable } from '../bookings/BookingsTable.tsx'
import { useBookingDrawer } from '../bookings/useBookingDrawer.ts'
import { customerQuery } from '../data/queries.ts'
import { useSession } from '../session.ts'
import { Icon } from '../ui/Icon.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import './CustomerPage.css'

export function CustomerPage() {
  const { customerId = '' } = useParams()
  const { supabase, role } = useSession()
  const { data: customer } = useQuery(customerQuery(supabase, customerId))
  const drawer = useBookingDrawer()

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
          customer &&
          role === 'staff' && (
            <button type="button" className="button primary" onClick={() => drawer.open(customer.id)}>
              <Icon name="plus" />
              New booking
            </button>
          )
        }
      />
      <CustomerOverviewCard customerId={customerId} />
      <div className="customer-columns">
        <section aria-labelledby="games-heading">
          <h2 id="games-heading">Rooms played</h2>
          <GamesPlayedGrid customerId={customerId} limit={6} />
        </section>
        <section aria-labelledby="venues-heading">
          <h2 id="venues-heading">Venues visited</h2>
          <VenuesVisitedList customerId={customerId} />
        </section>
      </div>
      <section aria-labelledby="bookings-heading">
        <h2 id="bookings-heading">Bookings</h2>
        <BookingsTable customerId={customerId} />
      </section>
    </>
  )
}
