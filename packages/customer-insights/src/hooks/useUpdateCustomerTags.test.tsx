import { act, cleanup, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { listed, listOf } from '../../test/client/fakeList.ts'
import { deferred, failed, fakeSupabase, ok, unreachable } from '../../test/client/fakeSupabase.ts'
import { hostQueryClient, renderUnderProvider } from '../../test/client/renderUnderProvider.tsx'
import type { RpcResponse } from '../client/supabase.ts'
import { useCustomerInsights } from './useCustomerInsights.ts'
import { useCustomers } from './useCustomers.ts'
import { useMarketingTags } from './useMarketingTags.ts'
import { useUpdateCustomerTags } from './useUpdateCustomerTags.ts'

afterEach(cleanup)

/** A server that stores tags; `update` decides what becomes of each write. */
function setUp(update: (tags: string[], store: () => RpcResponse) => RpcResponse | Promise<RpcResponse>) {
  let stored = ['old']
  const fake = fakeSupabase({
    get_customer_with_insights: ({ customer_id }) =>
      ok({ total_bookings: 3, customer: { id: customer_id, marketing_tags: stored } }),
    update_customer_tags: ({ tags }) => {
      const wanted = tags as string[]
      return update(wanted, () => {
        stored = wanted
        return ok(wanted)
      })
    },
  })
  const queryClient = hostQueryClient()
  const { result } = renderUnderProvider(
    fake.supabase,
    () => ({
      today: useCustomerInsights({ customerId: '1' }),
      before: useCustomerInsights({ customerId: '1', asOf: '2025-01-01' }),
      other: useCustomerInsights({ customerId: '2' }),
      update: useUpdateCustomerTags({ customerId: '1' }),
    }),
    { queryClient },
  )
  const tags = () => result.current.today.data?.customer.marketing_tags
  const loaded = () =>
    waitFor(() => expect(result.current.other.isSuccess && result.current.before.isSuccess).toBe(true))
  return { fake, queryClient, result, tags, loaded }
}

describe('useUpdateCustomerTags', () => {
  test('shows the tags everywhere before the server answers, and asks it what holds afterwards', async () => {
    const answer = deferred<RpcResponse>()
    const { fake, result, tags, loaded } = setUp((_tags, store) => answer.promise.then(store))
    await loaded()
    const reads = fake.count('get_customer_with_insights')

    act(() => result.current.update.mutate([' vip ', 'new', 'vip']))
    await waitFor(() => expect(tags()).toEqual(['new', 'vip']))
    expect(result.current.before.data?.customer.marketing_tags).toEqual(['new', 'vip'])
    expect(result.current.other.data?.customer.marketing_tags).toEqual(['old'])
    expect(result.current.update.isPending).toBe(true)

    answer.resolve(ok(null))
    await waitFor(() => expect(result.current.update.data).toEqual(['new', 'vip']))
    // Both answers about this customer are asked for again, the other customer's is not.
    await waitFor(() => expect(fake.count('get_customer_with_insights')).toBe(reads + 2))
    expect(tags()).toEqual(['new', 'vip'])
  })

  test('goes back when the server refuses', async () => {
    const answer = deferred<RpcResponse>()
    const { fake, result, tags, loaded } = setUp(() => answer.promise)
    await loaded()
    act(() => result.current.update.mutate(['new']))
    await waitFor(() => expect(tags()).toEqual(['new']))
    // What holds is known without asking, and stays known where asking fails as well.
    fake.answer('get_customer_with_insights', [unreachable])
    answer.resolve(failed('42501', 403))
    await waitFor(() => expect(result.current.update.error).toMatchObject({ code: 'forbidden' }))
    expect(tags()).toEqual(['old'])
    expect(result.current.before.data?.customer.marketing_tags).toEqual(['old'])
  })

  test('shows and sends nothing that cannot be stored', async () => {
    const { fake, result, tags, loaded } = setUp((_tags, store) => store())
    await loaded()
    act(() => result.current.update.mutate(['x'.repeat(51)]))
    await waitFor(() => expect(result.current.update.error).toMatchObject({ code: 'invalid_input' }))
    expect(tags()).toEqual(['old'])
    expect(fake.count('update_customer_tags')).toBe(0)
  })

  test('an answer that was on its way does not undo what is shown', async () => {
    const slow = deferred<RpcResponse>()
    const fake = fakeSupabase({
      get_customer_with_insights: [ok({ customer: { marketing_tags: ['old'] } }), slow.promise],
      update_customer_tags: [deferred<RpcResponse>().promise],
    })
    const queryClient = hostQueryClient()
    const hook = () => ({
      insights: useCustomerInsights({ customerId: '1' }),
      update: useUpdateCustomerTags({ customerId: '1' }),
    })
    const { result } = renderUnderProvider(fake.supabase, hook, { queryClient })
    await waitFor(() => expect(result.current.insights.isSuccess).toBe(true))
    void result.current.insights.refetch()
    await waitFor(() => expect(fake.count('get_customer_with_insights')).toBe(2))
    act(() => result.current.update.mutate(['new']))
    await waitFor(() => expect(result.current.insights.data?.customer.marketing_tags).toEqual(['new']))
    slow.resolve(ok({ customer: { marketing_tags: ['old'] } }))
    await waitFor(() => expect(queryClient.isFetching()).toBe(0))
    expect(result.current.insights.data?.customer.marketing_tags).toEqual(['new'])
  })

  test('writes one after the other; the last one holds, and nothing flickers in between', async () => {
    const first = deferred<RpcResponse>()
    const second = deferred<RpcResponse>()
    const waiting = [first, second]
    const { fake, result, tags, loaded } = setUp((_tags, store) => waiting.shift()?.promise.then(store) ?? store())
    await loaded()
    act(() => {
      result.current.update.mutate(['a'])
      result.current.update.mutate(['b'])
    })
    await waitFor(() => expect(tags()).toEqual(['b']))
    await waitFor(() => expect(fake.count('update_customer_tags')).toBe(1))
    first.resolve(ok(null))
    await waitFor(() => expect(fake.count('update_customer_tags')).toBe(2))
    expect(tags()).toEqual(['b'])
    second.resolve(ok(null))
    await waitFor(() => expect(result.current.update.data).toEqual(['b']))
    expect(tags()).toEqual(['b'])
  })

  test('a refused write leaves a newer one shown', async () => {
    const [first, second] = [deferred<RpcResponse>(), deferred<RpcResponse>()]
    const waiting = [first, second]
    const { fake, result, tags, loaded } = setUp((_tags, store) => waiting.shift()?.promise ?? store())
    await loaded()
    act(() => {
      result.current.update.mutate(['a'])
      result.current.update.mutate(['b'])
    })
    await waitFor(() => expect(tags()).toEqual(['b']))
    first.resolve(failed('40001', 500))
    await waitFor(() => expect(fake.count('update_customer_tags')).toBe(2))
    await act(() => new Promise(resolve => setTimeout(resolve, 20)))
    expect(tags()).toEqual(['b'])
    second.resolve(ok(['b']))
    await waitFor(() => expect(result.current.update.data).toEqual(['b']))
  })
})

describe('lists and the tags in use', () => {
  const set = () => {
    let stored = ['old']
    const fake = fakeSupabase({
      list_customers: listOf(() => [listed('1', { marketing_tags: stored }), listed('2', { marketing_tags: ['old'] })]),
      get_marketing_tags: [ok([{ tag: 'old', customers: 2 }])],
      update_customer_tags: ({ tags }) => {
        stored = tags as string[]
        return ok(tags)
      },
    })
    const queryClient = hostQueryClient()
    const { result } = renderUnderProvider(
      fake.supabase,
      () => ({
        everyone: useCustomers(),
        tagged: useCustomers({ filter: { tags: { any: ['old'] } } }),
        inUse: useMarketingTags(),
        update: useUpdateCustomerTags({ customerId: '1' }),
      }),
      { queryClient },
    )
    const tagsIn = (list: 'everyone' | 'tagged') => result.current[list].data?.customers.map(c => c.marketing_tags)
    const loaded = () =>
      waitFor(() => {
        expect(result.current.inUse.isSuccess && result.current.tagged.isSuccess).toBe(true)
        expect(result.current.everyone.isSuccess).toBe(true)
      })
    return { fake, queryClient, result, tagsIn, loaded }
  }

  test('the customer’s row shows the tags at once, and only lists by tag are asked for again', async () => {
    const { fake, result, tagsIn, loaded } = set()
    await loaded()
    act(() => result.current.update.mutate(['new']))
    await waitFor(() => expect(tagsIn('everyone')).toEqual([['new'], ['old']]))
    expect(tagsIn('tagged')).toEqual([['new'], ['old']])
    await waitFor(() => expect(result.current.update.isSuccess).toBe(true))
    await waitFor(() => expect(fake.count('list_customers')).toBe(3))
    await waitFor(() => expect(fake.count('get_marketing_tags')).toBe(2))
    expect(fake.calls.filter(({ name }) => name === 'list_customers').at(-1)?.args.filter).toEqual({
      tags: { any: ['old'] },
    })
  })

  test('what was stored is shown, where it is not what was asked for', async () => {
    const { fake, result, tagsIn, loaded } = set()
    await loaded()
    fake.answer('update_customer_tags', [ok(['by the server'])])
    act(() => result.current.update.mutate(['new']))
    await waitFor(() => expect(tagsIn('everyone')).toEqual([['by the server'], ['old']]))
  })

  test('a list out of sight that is to be asked for again stays so', async () => {
    const { queryClient, result, loaded } = set()
    await loaded()
    const key = [...customersKey.slice(0, 3), { filter: {}, sort: 'name' }]
    queryClient.setQueryData(key, queryClient.getQueryData(customersKey))
    await queryClient.invalidateQueries({ queryKey: key })
    act(() => result.current.update.mutate(['new']))
    await waitFor(() => expect(result.current.update.isSuccess).toBe(true))
    expect(queryClient.getQueryState(key)?.isInvalidated).toBe(true)
  })

  test('rows go back when the server refuses', async () => {
    const { fake, result, tagsIn, loaded } = set()
    await loaded()
    fake.answer('update_customer_tags', [failed('42501', 403)])
    act(() => result.current.update.mutate(['new']))
    await waitFor(() => expect(result.current.update.isError).toBe(true))
    expect(tagsIn('everyone')).toEqual([['old'], ['old']])
  })

  test('a list that was on its way is asked for again', async () => {
    const { fake, result, tagsIn, loaded } = set()
    await loaded()
    const slow = deferred<RpcResponse>()
    fake.answer('list_customers', [slow.promise])
    void result.current.everyone.refetch()
    await waitFor(() => expect(fake.count('list_customers')).toBe(3))
    fake.answer(
      'list_customers',
      listOf(() => [listed('1', { marketing_tags: ['new'] })]),
    )
    act(() => result.current.update.mutate(['new']))
    await waitFor(() => expect(tagsIn('everyone')).toEqual([['new']]))
  })

  test('a row that is written to is no newer for the rest of it', async () => {
    const { queryClient, result, tagsIn, loaded } = set()
    await loaded()
    const updatedAt = () => queryClient.getQueryState(customersKey)?.dataUpdatedAt
    const before = updatedAt()
    await new Promise(resolve => setTimeout(resolve, 5))
    act(() => result.current.update.mutate(['new']))
    await waitFor(() => expect(tagsIn('everyone')).toEqual([['new'], ['old']]))
    expect(before).toBeGreaterThan(0)
    expect(updatedAt()).toBe(before)
  })
})

const customersKey = [
  ...['customer-insights', 'default', 'customers'],
  { filter: {}, sort: null, descending: null, pageSize: null, asOf: null },
]
