import {
  type BookingFilter,
  CUSTOMER_SECTIONS,
  CustomerDetail,
  type CustomerSection,
  type CustomerSectionName,
  MarketingPanel,
} from '@org/customer-insights/components'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { BookingsTable } from '../bookings/BookingsTable.tsx'
import { useBookingDrawer } from '../bookings/useBookingDrawer.ts'
import { customerQuery } from '../data/queries.ts'
import { staff } from '../demo/staff.ts'
import { useSession } from '../session.ts'
import { Icon } from '../ui/Icon.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { bookingFilterFrom, bookingFilterTo } from './bookingFilter.ts'

/** Ours instead of the section of that name: with a way to write to the customer. */
const marketing: CustomerSection = {
  key: 'marketing',
  title: 'Marketing',
  render: ({ customerId, headingLevel }) => (
    <MarketingPanel
      customerId={customerId}
      headingLevel={headingLevel}
      consent={{ wordingVersion: '2026-01', actorName: id => staff[id] }}
      actions={({ customer: { email } }) =>
        email && (
          <a className="button small" href={`mailto:${email}`}>
            Write an e-mail
          </a>
        )
      }
    />
  ),
}

/** What the desk does with bookings is the app's own. */
const desk: CustomerSection = {
  key: 'desk',
  title: 'At the desk',
  render: ({ customerId }) => <BookingsTable customerId={customerId} />,
}

const SECTIONS: (CustomerSectionName | CustomerSection)[] = [
  ...CUSTOMER_SECTIONS.map(name => (name === 'marketing' ? marketing : name)),
  desk,
]

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
          customer &&
          role === 'staff' && (
            <button type="button" className="button primary" onClick={() => drawer.open(customer.id)}>
              <Icon name="plus" />
              New booking
            </button>
          )
        }
      />
      <CustomerDetail
        customerId={customerId}
        sections={SECTIONS}
        filter={filter}
        onFilterChange={onFilterChange}
        hideName
      />
    </>
  )
}
