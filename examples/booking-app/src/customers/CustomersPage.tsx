import type { ListedCustomer } from '@org/customer-insights/client'
import {
  CustomerList,
  type CustomerListState,
  customerListStateFromSearchParams,
  customerListStateToSearchParams,
} from '@org/customer-insights/components'
import { useMemo } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useSession } from '../session.ts'
import { Icon } from '../ui/Icon.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import './CustomersPage.css'

const pageOf = ({ id }: ListedCustomer) => `/customers/${id}`

/** The list as it is in the address: what was filtered and sorted can be linked to, and "back" takes it back. */
export function CustomersPage() {
  const { role } = useSession()
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const state = useMemo(() => customerListStateFromSearchParams(params), [params])

  const onStateChange = (next: CustomerListState) => {
    // Each letter of a search would be a step back otherwise.
    const isTyping = next.filter.search !== undefined && state.filter.search !== undefined
    setParams(customerListStateToSearchParams(next, params), { replace: isTyping, preventScrollReset: true })
  }

  return (
    <>
      <PageHeader title="Customers" />
      {role === 'customer' && (
        <p className="notice">
          <Icon name="lock" />A customer who signs in sees no customers, as row-level security says. Customer Insights
          is for staff.
        </p>
      )}
      <CustomerList
        className="customers"
        state={state}
        onStateChange={onStateChange}
        customerHref={pageOf}
        onSelectCustomer={customer => navigate(pageOf(customer))}
      />
    </>
  )
}
