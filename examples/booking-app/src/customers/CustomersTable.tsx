import { LifecycleIndicator, SegmentBadges } from '@org/customer-insights/components'
import { Link } from 'react-router'
import type { Customer } from '../data/types.ts'
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
      <td className="cell-segments">
        {metadata ? (
          <SegmentBadges insights={{ ...metadata, favorite_category: null }} />
        ) : (
          <SegmentBadges customerId={id} />
        )}
      </td>
      <td className="cell-lifecycle">
        {metadata?.lifecycle_stage && <LifecycleIndicator insights={{ ...metadata, last_visit: null }} />}
      </td>
      <td className="cell-room">{metadata?.favorite_game_name}</td>
      <td className="cell-date">{metadata?.last_booking_date && date(metadata.last_booking_date)}</td>
      <td className="number cell-average">{metadata && money(metadata.average_booking_value)}</td>
    </tr>
  )
}
