import {
  CUSTOMER_SECTIONS,
  CustomerOverviewCard,
  type CustomerSection,
  type CustomerSectionName,
  MarketingPanel,
} from '@org/customer-insights/components'
import { Link } from 'react-router'
import { BookingsTable } from '../bookings/BookingsTable.tsx'
import { staff } from '../demo/staff.ts'

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

export const sections: (CustomerSectionName | CustomerSection)[] = [
  ...CUSTOMER_SECTIONS.map(name => (name === 'marketing' ? marketing : name)),
  desk,
]

/** In a dialog over the list, with a way to the customer's own page. */
const overview: CustomerSection = {
  key: 'overview',
  title: 'Overview',
  render: ({ customerId }) => (
    <div className="at-a-glance">
      <CustomerOverviewCard customerId={customerId} editTags={false} hideName />
      <Link className="button small" to={`/customers/${customerId}`}>
        Open the page
      </Link>
    </div>
  ),
}

export const sectionsAtAGlance = sections.map(section => (section === 'overview' ? overview : section))
