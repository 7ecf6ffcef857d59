import type { ListedCustomer } from '@org/customer-insights/client'
import {
  CustomerDetailDialog,
  CustomerList,
  type CustomerListState,
  customerListStateFromSearchParams,
  customerListStateToSearchParams,
} from '@org/customer-insights/components'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { useSession } from '../session.ts'
import { Icon } from '../ui/Icon.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { sectionsAtAGlance } from './sections.tsx'
import './CustomersPage.css'

const pageOf = ({ id }: ListedCustomer) => `/customers/${id}`

/** With `id`, the customer who is looked at over the list; without, nobody. */
function lookAt(params: URLSearchParams, id?: string): URLSearchParams {
  const next = new URLSearchParams(params)
  if (id === undefined) next.delete('customer')
  else next.set('customer', id)
  return next
}

/**
 * The list as it is in the address: what was filtered and sorted, and who is looked at, can be linked to, and "back" takes
 * it back. A customer opens over the list, which stays where it was.
 */
export function CustomersPage() {
  const { role } = useSession()
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
        onSelectCustomer={({ id }) => setParams(lookAt(params, id), { preventScrollReset: true })}
      />
      <CustomerDetailDialog
        customerId={params.get('customer')}
        sections={sectionsAtAGlance}
        onOpenChange={open => open || setParams(lookAt(params), { replace: true, preventScrollReset: true })}
      />
    </>
  )
}
