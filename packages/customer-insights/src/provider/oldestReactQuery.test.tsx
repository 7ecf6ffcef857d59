import { act, cleanup, waitFor } from '@testing-library/react'
import { QueryClient as Oldest } from 'react-query-oldest'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { listed, listOf } from '../../test/client/fakeList.ts'
import { deferred, failed, fakeSupabase, ok } from '../../test/client/fakeSupabase.ts'
import { tagPageOf } from '../../test/client/fakeTags.ts'
import { renderUnderProvider } from '../../test/client/renderUnderProvider.tsx'
import type { RpcResponse } from '../client/supabase.ts'
import { useBulkUpdateTags } from '../hooks/useBulkUpdateTags.ts'
import { useCustomerInsights } from '../hooks/useCustomerInsights.ts'
import { useCustomers } from '../hooks/useCustomers.ts'
import { useSegments } from '../hooks/useSegments.ts'
import { useUpdateCustomerTags } from '../hooks/useUpdateCustomerTags.ts'
import { createQueryClient } from './createQueryClient.ts'

// A host with the oldest TanStack Query that the package says it works with.
vi.mock('@tanstack/react-query', () => import('react-query-oldest'))
afterEach(cleanup)

const insightsOf = (...marketing_tags: string[]) => ok({ customer: { marketing_tags } })

function page(answers: Parameters<typeof fakeSupabase>[0]) {
  const fake = fakeSupabase({
    list_customers: listOf(() => ['1', '2', '3'].map(id => listed(id))),
    get_customer_with_insights: [insightsOf('old')],
    get_customer_segments: [ok({ totals: { count: 3 } })],
    get_marketing_tags: [ok([])],
    ...answers,
  })
  const hooks = () => ({
    list: useCustomers({ pageSize: 2 }),
    insights: useCustomerInsights({ customerId: '1' }),
    segments: useSegments(),
    tags: useUpdateCustomerTags({ customerId: '1' }),
    bulk: useBulkUpdateTags(),
  })
  return { fake, ...renderUnderProvider(fake.supabase, hooks) }
}

describe('with the oldest TanStack Query', () => {
  test('it is the one in use', () => expect(createQueryClient()).toBeInstanceOf(Oldest))

  test('queries and pages are loaded, and errors told', async () => {
    const { result } = page({ get_customer_segments: [failed('42501', 403)] })
    await waitFor(() => expect(result.current.list.data?.customers.map(({ id }) => id)).toEqual(['1', '2']))
    await act(() => result.current.list.fetchNextPage())
    await waitFor(() => expect(result.current.list.data?.customers).toHaveLength(3))
    expect(result.current.list.hasNextPage).toBe(false)
    await waitFor(() => expect(result.current.segments.error).toMatchObject({ code: 'forbidden' }))
  })

  test('tags show ahead of the server, and go back where it refuses them', async () => {
    const answer = deferred<RpcResponse>()
    const { result } = page({ update_customer_tags: [answer.promise] })
    await waitFor(() => expect(result.current.insights.isSuccess).toBe(true))
    act(() => result.current.tags.mutate(['new']))
    const shown = () => result.current.insights.data?.customer.marketing_tags
    await waitFor(() => expect(shown()).toEqual(['new']))
    answer.resolve(failed('42501', 403))
    await waitFor(() => expect(shown()).toEqual(['old']))
  })

  test('many are tagged at once', async () => {
    const { result } = page({ bulk_update_tags: [ok(tagPageOf(2))] })
    await act(() => result.current.bulk.mutateAsync({ filter: {}, add: ['new'] }))
    await waitFor(() => expect(result.current.bulk.data).toMatchObject({ changed: 2 }))
  })

  test('nothing of one user is shown to the next', async () => {
    const next = deferred<RpcResponse>()
    const { result, fake } = page({ get_customer_with_insights: [insightsOf('ada’s'), next.promise] })
    act(() => fake.signIn('ada', 'INITIAL_SESSION'))
    await waitFor(() => expect(result.current.insights.isSuccess).toBe(true))
    act(() => fake.signIn('eve'))
    expect(result.current.insights.data).toBeUndefined()
    next.resolve(insightsOf('eve’s'))
    await waitFor(() => expect(result.current.insights.data?.customer.marketing_tags).toEqual(['eve’s']))
  })
})
