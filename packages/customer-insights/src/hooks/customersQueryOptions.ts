import { type InfiniteData, infiniteQueryOptions } from '@tanstack/react-query'
import type { CustomerCount, CustomerFilter, CustomerPage, CustomerSort, ListedCustomer } from '../client/types.ts'
import { queryKeys } from '../provider/queryKeys.ts'
import { eachOnce } from './eachOnce.ts'
import { type QueryContext, tenantOf } from './queryContext.ts'
import { queryDefaults } from './queryDefaults.ts'

export interface CustomersQuery {
  /** Default: everyone. */
  filter?: CustomerFilter | undefined
  /** Default `total_spent`. */
  sort?: CustomerSort | undefined
  /** Default: true, but for `name`. */
  descending?: boolean | undefined
  /** 1..200. Default 50. */
  pageSize?: number | undefined
  /** `YYYY-MM-DD`. */
  asOf?: string | undefined
}

/** The pages of a list, joined. */
export interface LoadedCustomers {
  /** Each once, although one whose place in the order changed between two pages may have come with both. */
  customers: ListedCustomer[]
  total: CustomerCount
  as_of: string
  /** ISO 4217. */
  currency: string
}

/** Where a page begins. The date is that of the first page: a list read over midnight keeps to one day. */
export interface CustomerPageParam {
  after: string
  asOf: string
}

export function customersQueryOptions(context: QueryContext, query: CustomersQuery = {}) {
  const { filter = {}, sort, descending, pageSize, asOf = context.asOf } = query
  return infiniteQueryOptions({
    ...queryDefaults,
    queryKey: [
      ...queryKeys.customers(tenantOf(context)),
      {
        filter,
        sort: sort ?? null,
        descending: descending ?? null,
        pageSize: pageSize ?? null,
        asOf: asOf ?? null,
      },
    ] as const,
    queryFn: ({ pageParam, signal }) =>
      context.client.listCustomers({ filter, sort, descending, pageSize, signal, asOf, ...pageParam }),
    initialPageParam: null as CustomerPageParam | null,
    getNextPageParam: ({ next, as_of }: CustomerPage) => (next === null ? null : { after: next, asOf: as_of }),
    select: toList,
  })
}

function toList({ pages }: InfiniteData<CustomerPage>): LoadedCustomers {
  const last = pages.at(-1) as CustomerPage
  return {
    customers: eachOnce(pages.flatMap(page => page.customers)),
    total: last.total,
    as_of: last.as_of,
    currency: last.currency,
  }
}
