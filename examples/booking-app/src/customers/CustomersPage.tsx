import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { useSearchParams } from 'react-router'
import { type CustomerOrder, customerSearchQuery, customersQuery, PAGE_SIZE } from '../data/queries.ts'
import { useSession } from '../session.ts'
import { Empty } from '../ui/Empty.tsx'
import { Icon } from '../ui/Icon.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { QueryMessage } from '../ui/QueryMessage.tsx'
import { CustomersTable } from './CustomersTable.tsx'
import { Pagination } from './Pagination.tsx'
import './CustomersPage.css'

const ORDERS: Record<CustomerOrder, string> = {
  total_spent: 'Top spenders first',
  created_at: 'Newest first',
  name: 'By name',
}

const isOrder = (value: string | null): value is CustomerOrder => value !== null && value in ORDERS

export function CustomersPage() {
  const { supabase, role } = useSession()
  const [params, setParams] = useSearchParams()
  const term = params.get('search') ?? ''
  const given = params.get('order')
  const order = isOrder(given) ? given : 'total_spent'
  const page = Math.max(1, Number(params.get('page')) || 1)
  const search = useDeferredValue(term.trim())

  const all = useQuery({
    ...customersQuery(supabase, { page, order, withMetadata: role === 'staff' }),
    enabled: search === '',
    placeholderData: keepPreviousData,
  })
  const found = useQuery({
    ...customerSearchQuery(supabase, search),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  })
  const query = search ? found : all
  const customers = (search ? found.data : all.data?.customers) ?? []
  const total = search ? customers.length : (all.data?.total ?? 0)

  function set(name: string, value: string) {
    const changed = new URLSearchParams(params)
    if (name !== 'page') changed.delete('page')
    if (value === '') changed.delete(name)
    else changed.set(name, value)
    setParams(changed, { replace: name === 'search', preventScrollReset: name === 'search' })
  }

  return (
    <>
      <PageHeader
        title="Customers"
        actions={
          <>
            <label className="search">
              <Icon name="search" />
              <input
                type="search"
                aria-label="Search customers"
                placeholder="Name, e-mail or phone"
                value={term}
                onChange={event => set('search', event.target.value)}
              />
            </label>
            <select
              className="select"
              aria-label="Order"
              value={order}
              disabled={search !== ''}
              onChange={event => set('order', event.target.value)}
            >
              {Object.entries(ORDERS).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </>
        }
      />
      {role === 'customer' && (
        <p className="notice">
          <Icon name="lock" />A customer who signs in sees no customers, as row-level security says. Customer Insights
          is for staff.
        </p>
      )}
      {!query.data ? (
        <QueryMessage query={query} what="customers" />
      ) : customers.length === 0 ? (
        <Empty
          title={
            search ? `Nobody called “${search}”` : role === 'staff' ? 'No customers yet' : 'Only staff see who books'
          }
        >
          {search && 'Try a part of the name, the e-mail address or the phone number.'}
        </Empty>
      ) : (
        <>
          <CustomersTable customers={customers} />
          {!search && total > PAGE_SIZE && (
            <Pagination page={page} size={PAGE_SIZE} total={total} onPage={next => set('page', String(next))} />
          )}
        </>
      )}
    </>
  )
}
