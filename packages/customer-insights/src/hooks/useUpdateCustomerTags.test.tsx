import { act, cleanup, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { deferred, failed, fakeSupabase, ok, unreachable } from '../../test/client/fakeSupabase.ts'
import { hostQueryClient, renderUnderProvider } from '../../test/client/renderUnderProvider.tsx'
import type { RpcResponse } from '../client/supabase.ts'
import { useCustomerInsights } from './useCustomerInsights.ts'
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
    const first = deferred<RpcResponse>()
    const waiting = [first]
    const { result, tags, loaded } = setUp((_tags, store) => waiting.shift()?.promise ?? store())
    await loaded()
    act(() => {
      result.current.update.mutate(['a'])
      result.current.update.mutate(['b'])
    })
    await waitFor(() => expect(tags()).toEqual(['b']))
    const shown: unknown[] = []
    first.resolve(failed('40001', 500))
    await waitFor(() => {
      shown.push(tags())
      expect(result.current.update.data).toEqual(['b'])
    })
    expect(shown).not.toContainEqual(['old'])
    expect(tags()).toEqual(['b'])
  })
})
