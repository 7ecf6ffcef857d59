import { act, cleanup, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { listed, listOf, pageOf } from '../../test/client/fakeList.ts'
import { deferred, failed, fakeSupabase, ok } from '../../test/client/fakeSupabase.ts'
import { hostQueryClient, renderUnderProvider } from '../../test/client/renderUnderProvider.tsx'
import type { RpcResponse } from '../client/supabase.ts'
import { type UseCustomersOptions, useCustomers } from './useCustomers.ts'

afterEach(cleanup)

const five = ['1', '2', '3', '4', '5'].map(id => listed(id))

function setUp(answers: Parameters<typeof fakeSupabase>[0]['list_customers'], first: UseCustomersOptions = {}) {
  const fake = fakeSupabase({ list_customers: answers })
  const queryClient = hostQueryClient()
  const shown = { options: first }
  const { result, rerender } = renderUnderProvider(fake.supabase, () => ({ ...useCustomers(shown.options) }), {
    queryClient,
  })
  const sent = () => fake.calls.filter(({ name }) => name === 'list_customers').map(({ args }) => args)
  const ids = () => result.current.data?.customers.map(({ id }) => id)
  const show = (options: UseCustomersOptions) => {
    shown.options = options
    rerender()
  }
  return { fake, queryClient, result, sent, ids, show }
}

describe('useCustomers', () => {
  test('page after page, until there is none', async () => {
    const { result, sent, ids } = setUp(
      listOf(() => five),
      { pageSize: 2, sort: 'name', descending: true },
    )
    await waitFor(() => expect(ids()).toEqual(['1', '2']))
    expect(result.current.data).toMatchObject({
      total: { count: 5, is_exact: true },
      as_of: '2026-02-15',
      currency: 'USD',
    })
    expect(result.current.hasNextPage).toBe(true)

    await act(() => result.current.fetchNextPage())
    await act(() => result.current.fetchNextPage())
    await waitFor(() => expect(ids()).toEqual(['1', '2', '3', '4', '5']))
    expect(result.current.hasNextPage).toBe(false)
    const same = { filter: {}, sort: 'name', descending: true, page_size: 2 }
    expect(sent()).toEqual([
      same,
      // The first page said which day it is; the others keep to it.
      { ...same, after: '2', as_of: '2026-02-15' },
      { ...same, after: '4', as_of: '2026-02-15' },
    ])
  })

  test('counts as the provider says', async () => {
    const fake = fakeSupabase({ list_customers: [ok(pageOf(five))] })
    const { result } = renderUnderProvider(fake.supabase, () => useCustomers(), { counts: 'live' })
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(fake.calls.find(({ name }) => name === 'list_customers')?.args).toMatchObject({ counts: 'live' })
  })

  test('a customer who moved between two pages is there once, as last seen', async () => {
    const { result } = setUp([
      ok(pageOf([listed('1'), listed('2')], { next: 'b' })),
      ok(pageOf([listed('1', { total_spent: 90 }), listed('3')], { total: { count: 3, is_exact: true } })),
    ])
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    await act(() => result.current.fetchNextPage())
    await waitFor(() => expect(result.current.data?.total.count).toBe(3))
    expect(result.current.data?.customers.map(({ id, total_spent }) => [id, total_spent])).toEqual([
      ['1', 90],
      ['2', 0],
      ['3', 0],
    ])
  })

  test('a page that fails leaves those before it, and can be asked for again', async () => {
    const { result, ids } = setUp([
      ok(pageOf([listed('1')], { next: 'b' })),
      failed('42501', 403),
      ok(pageOf([listed('2')])),
    ])
    await waitFor(() => expect(ids()).toEqual(['1']))
    await act(() => result.current.fetchNextPage())
    await waitFor(() => expect(result.current.isFetchNextPageError).toBe(true))
    expect(result.current.error).toMatchObject({ code: 'forbidden' })
    expect(ids()).toEqual(['1'])
    await act(() => result.current.fetchNextPage())
    await waitFor(() => expect(ids()).toEqual(['1', '2']))
  })

  test('what was shown stays while another filter is asked for, and is said to be what it is', async () => {
    const next = deferred<RpcResponse>()
    const { result, ids, show } = setUp(({ filter }) =>
      Object.keys(filter as object).length > 0 ? next.promise : ok(pageOf([listed('1')])),
    )
    await waitFor(() => expect(ids()).toEqual(['1']))
    show({ filter: { search: 'ada' } })
    expect(result.current).toMatchObject({ isPlaceholderData: true, isFetching: true })
    expect(ids()).toEqual(['1'])
    next.resolve(ok(pageOf([listed('2')])))
    await waitFor(() => expect(ids()).toEqual(['2']))
    expect(result.current.isPlaceholderData).toBe(false)
  })

  test('nothing of what another user saw stays, also not while something else is asked for', async () => {
    const { fake, result, ids, show } = setUp([ok(pageOf([listed('1')])), deferred<RpcResponse>().promise])
    act(() => fake.signIn('ada', 'INITIAL_SESSION'))
    await waitFor(() => expect(ids()).toEqual(['1']))
    show({ sort: 'name' })
    expect(ids()).toEqual(['1'])
    act(() => fake.signIn('eve'))
    await waitFor(() => expect(result.current).toMatchObject({ data: undefined, isPending: true }))
    show({ sort: 'last_visit' })
    expect(result.current).toMatchObject({ data: undefined, isPending: true })
  })

  test('the same filter, however it is put together, is the same question', async () => {
    const { fake, ids, show } = setUp(
      listOf(() => five),
      { filter: { search: 'a', spending_tier: ['vip'] } },
    )
    await waitFor(() => expect(ids()).toHaveLength(5))
    show({ filter: { spending_tier: ['vip'], lifecycle_stage: undefined, search: 'a' } })
    await waitFor(() => expect(ids()).toHaveLength(5))
    expect(fake.count('list_customers')).toBe(1)
  })

  test('a filter that cannot be right is an error, not a crash, and is not sent', async () => {
    const { fake, result } = setUp(
      listOf(() => five),
      { filter: { spending_tier: [] } },
    )
    await waitFor(() => expect(result.current.error).toMatchObject({ code: 'invalid_input' }))
    expect(fake.count('list_customers')).toBe(0)
  })

  test('asks nothing while it is not enabled', async () => {
    const { fake, result } = setUp(
      listOf(() => five),
      { enabled: false },
    )
    await Promise.resolve()
    expect(result.current.fetchStatus).toBe('idle')
    expect(fake.calls).toEqual([])
  })
})
