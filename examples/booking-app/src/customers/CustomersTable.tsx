import { LifecycleIndicator, SegmentBadges } from '@org/customer-insights/components'
import { Link } from 'react-router'
import type { Customer, CustomerMetadata } from '../data/types.ts'
import { date, money } from '../format.ts'
import './CustomersTable.css'

/**
 * The host's own table. It needs no request for the badges: Customer Insights keeps each customer's segments in the
 * metadata column that comes with the row. Who may not see that column sees what Customer Insights answers them.
 */
export function CustomersTable({ customers }: { customers: Customer[] }) {
  return (
    <div className="panel customers">
      <table>
        <thead>
          <tr>
            <th scope="col">Customer</th>
            <th scope="col">Segments</th>
            <th scope="col">Lifecycle</th>
            <th scope="col">Favourite room</th>
            <th scope="col">Latest booking</th>
            <th scope="col" className="number">
              Avg. booking
            </th>
          </tr>
        </thead>
        <tbody>
          {customers.map(customer => (
            <CustomerRow key={customer.id} customer={customer} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function CustomerRow({ customer: { id, name, email, metadata } }: { customer: Customer }) {
  return (
    <tr>
      <th scope="row">
        <Link to={`/customers/${id}`} className="row-link">
          <bdi>{name}</bdi>
        </Link>
        <span className="row-email">{email}</span>
      </th>
      {metadata ? <InsightCells metadata={metadata} /> : <WithheldCells customerId={id} />}
    </tr>
  )
}

function InsightCells({ metadata }: { metadata: Partial<CustomerMetadata> }) {
  const {
    spending_tier = null,
    frequency_tier = null,
    lifecycle_stage = null,
    days_since_last_visit = null,
    favorite_game_name,
    last_booking_date,
    average_booking_value,
  } = metadata
  return (
    <>
      <td className="cell-segments">
        <SegmentBadges insights={{ spending_tier, frequency_tier, favorite_category: null }} />
      </td>
      <td className="cell-lifecycle">
        {lifecycle_stage && (
          <LifecycleIndicator insights={{ lifecycle_stage, days_since_last_visit, last_visit: null }} />
        )}
      </td>
      <td className="cell-room">{favorite_game_name}</td>
      <td className="cell-date">{last_booking_date && date(last_booking_date)}</td>
      <td className="number cell-average">{average_booking_value ? money(average_booking_value) : null}</td>
    </>
  )
}

function WithheldCells({ customerId }: { customerId: string }) {
  return (
    <td className="cell-withheld" colSpan={5}>
      <SegmentBadges customerId={customerId} />
    </td>
  )
}
