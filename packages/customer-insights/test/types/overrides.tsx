// What a host's compiler is told of states and slots. `tsc` checks it; a line that should not compile says so.
import type { ReactNode } from 'react'
import {
  type ComponentOverrides,
  CustomerDetail,
  CustomerInsightsProvider,
  type CustomerInsightsProviderProps,
  CustomerList,
  type ErrorStateProps,
  SegmentDashboard,
  type StateProps,
} from '../../src/index.ts'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const holds = <_Claim extends true>() => undefined

// States: which there are, and what each is given.
holds<Equal<keyof ComponentOverrides, 'Loading' | 'Empty' | 'Error' | 'Forbidden' | 'Stale'>>()
holds<Equal<keyof StateProps, 'component' | 'children'>>()
holds<Equal<keyof ErrorStateProps, 'component' | 'children' | 'error' | 'retry'>>()
holds<Equal<ErrorStateProps['retry'], () => void>>()

export const states: ComponentOverrides = {
  Loading: ({ component }) => component,
  Error: ({ error, retry, children }) => {
    const code: 'network' | 'not_found' | undefined =
      error.code === 'network' || error.code === 'not_found' ? error.code : undefined
    return code ? (
      <button type="button" onClick={retry}>
        {error.message}
      </button>
    ) : (
      children
    )
  },
  // @ts-expect-error: no code of ours
  Forbidden: ({ error, children }) => (error.code === 'teapot' ? null : children),
  // @ts-expect-error: nothing to try again
  Empty: ({ retry }) => <button type="button" onClick={retry} />,
  // @ts-expect-error: no such state
  Broken: () => null,
}

// Where what opens is mounted.
holds<Equal<CustomerInsightsProviderProps['portalContainer'], HTMLElement | ShadowRoot | null | undefined>>()

declare const provider: Omit<CustomerInsightsProviderProps, 'children'>

/** Slots are given what they are about, and must answer something to render. */
export const slots: ReactNode = (
  <CustomerInsightsProvider {...provider} components={states}>
    <CustomerList
      columns={['customer', { id: 'points', header: 'Points', cell: customer => customer.total_spent.toFixed() }]}
      bulkActions={({ filter, count, clear }) => (
        <button type="button" onClick={clear}>{`${JSON.stringify(filter)} ${count?.count}`}</button>
      )}
      onSelectCustomer={({ id }) => id.toUpperCase()}
      customerHref={({ id }) => `/customers/${id}`}
    />
    {/* @ts-expect-error: no column of ours */}
    <CustomerList columns={['shoe_size']} />
    {/* @ts-expect-error: an address is text */}
    <CustomerList customerHref={({ name }) => name?.length} />
    <CustomerDetail
      customerId="1"
      sections={['overview', { key: 'notes', title: 'Notes', render: ({ customerId }) => customerId.trim() }]}
      actions={({ customer }) => customer.email}
    />
    {/* @ts-expect-error: no section of ours */}
    <CustomerDetail customerId="1" sections={['horoscope']} />
    <SegmentDashboard
      segmentActions={({ filter, count }) => [
        { key: 'mail', label: `Write to ${count}`, onSelect: () => JSON.stringify(filter) },
      ]}
    />
    {/* @ts-expect-error: an action says what it does */}
    <SegmentDashboard segmentActions={() => [{ key: 'mail', onSelect: () => undefined }]} />
  </CustomerInsightsProvider>
)
