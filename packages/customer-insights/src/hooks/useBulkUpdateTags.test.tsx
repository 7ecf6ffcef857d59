import { act, cleanup, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { listed, listOf, pageOf } from '../../test/client/fakeList.ts'
import { deferred, failed, fakeSupabase, ok } from '../../test/client/fakeSupabase.ts'
import { tagPageOf } from '../../test/client/fakeTags.ts'
import { hostQueryClient, renderUnderProvider } from '../../test/client/renderUnderProvider.tsx'
import type { RpcResponse } from '../client/supabase.ts'
import type { CustomerFilter } from '../client/types.ts'
import type { CustomerInsightsProviderProps } from '../provider/index.ts'
import { useBulkUpdateTags } from './useBulkUpdateTags.ts'
import { useCustomerGames } from './useCustomerGames.ts'
import { useCustomerInsights } from './useCustomerInsights.ts'
import { useCustomers } from './useCustomers.ts'
import { useMarketingTags } from './useMarketingTags.ts'

afterEach(cleanup)

/** Of 2500. */
const FIRST = tagPageOf(1000, { next: 'a', total: { count: 2500, is_exact: true } })
const VIPS: CustomerFilter = { spending_tier: ['vip'] }

/** Customers 1 and 2 are VIPs, 3 is not. */
function setUp(
  answer: RpcResponse | Promise<RpcResponse>,
  { filter = VIPS, ...props }: Partial<CustomerInsightsProviderProps> & { filter?: CustomerFilter } = {},
) {
  const everyone = ['1', '2', '3'].map(id => listed(id, { marketing_tags: ['old'] }))
  const fake = fakeSupabase({
    list_customers: args =>
      listOf(() => (Object.keys(args.filter as object).length > 0 ? everyone.slice(0, 2) : everyone))(args),
    get_customer_with_insights: ({ customer_id }) => ok({ customer: { id: customer_id, marketing_tags: ['old'] } }),
    get_customer_games: [ok([])],
    get_marketing_tags: [ok([])],
    bulk_update_tags: [answer],
  })
  const { result } = renderUnderProvider(
    fake.supabase,
    () => ({
      everyone: useCustomers(),
      vips: useCustomers({ filter }),
      insights: useCustomerInsights({ customerId: '1' }),
      other: useCustomerInsights({ customerId: '3' }),
      games: useCustomerGames({ customerId: '1' }),
      inUse: useMarketingTags(),
      update: useBulkUpdateTags(),
    }),
    { queryClient: hostQueryClient(), ...props },
  )
  const tagsIn = (list: 'everyone' | 'vips') => result.current[list].data?.customers.map(c => c.marketing_tags)
  const loaded = () =>
    waitFor(() => {
      const { everyone, vips, insights, other, games, inUse } = result.current
      expect([everyone, vips, insights, other, games, inUse].every(({ isSuccess }) => isSuccess)).toBe(true)
    })
  return { fake, result, tagsIn, loaded }
}

describe('useBulkUpdateTags', () => {
  test('answers how many, and asks again for what may show tags, nothing else', async () => {
    const { fake, result, loaded } = setUp(ok(tagPageOf(2)))
    await loaded()
    fake.calls.length = 0
    act(() => result.current.update.mutate({ filter: VIPS, add: [' new '], remove: ['old'] }))
    await waitFor(() => expect(result.current.update.data).toMatchObject({ changed: 2, matched: 2, next: null }))
    expect(fake.calls[0]).toEqual({ name: 'bulk_update_tags', args: { filter: VIPS, add: ['new'], remove: ['old'] } })
    await waitFor(() => expect(fake.count('get_customer_with_insights')).toBe(2))
    expect(fake.count('list_customers')).toBe(2)
    expect(fake.count('get_marketing_tags')).toBe(1)
    expect(fake.count('get_customer_games')).toBe(0)
  })

  test('who is known to fit shows it at once, everywhere; who is not does not', async () => {
    const answer = deferred<RpcResponse>()
    const { result, tagsIn, loaded } = setUp(answer.promise)
    await loaded()
    act(() => result.current.update.mutate({ filter: { ...VIPS, search: undefined }, add: ['new'], remove: ['gone'] }))
    await waitFor(() =>
      expect(tagsIn('vips')).toEqual([
        ['new', 'old'],
        ['new', 'old'],
      ]),
    )
    expect(tagsIn('everyone')).toEqual([['new', 'old'], ['new', 'old'], ['old']])
    expect(result.current.insights.data?.customer.marketing_tags).toEqual(['new', 'old'])
    expect(result.current.other.data?.customer.marketing_tags).toEqual(['old'])
    answer.resolve(ok(tagPageOf(2)))
    await waitFor(() => expect(result.current.update.isSuccess).toBe(true))
  })

  test('an answer that was on its way does not undo what is shown', async () => {
    const { fake, result, tagsIn, loaded } = setUp(deferred<RpcResponse>().promise)
    await loaded()
    const slow = { list: deferred<RpcResponse>(), insights: deferred<RpcResponse>() }
    fake.answer('list_customers', [slow.list.promise])
    fake.answer('get_customer_with_insights', [slow.insights.promise])
    void result.current.vips.refetch()
    void result.current.insights.refetch()
    await waitFor(() => expect(fake.count('get_customer_with_insights')).toBe(3))
    act(() => result.current.update.mutate({ filter: VIPS, add: ['new'] }))
    await waitFor(() => expect(tagsIn('vips')?.[0]).toEqual(['new', 'old']))
    await act(async () => {
      slow.list.resolve(ok(pageOf([listed('1')])))
      slow.insights.resolve(ok({ customer: { id: '1', marketing_tags: [] } }))
      await new Promise(resolve => setTimeout(resolve, 20))
    })
    expect(tagsIn('vips')).toEqual([
      ['new', 'old'],
      ['new', 'old'],
    ])
    expect(result.current.insights.data?.customer.marketing_tags).toEqual(['new', 'old'])
  })

  test('while another one waits, nothing is asked for that does not have both', async () => {
    const first = deferred<RpcResponse>()
    const { fake, result, tagsIn, loaded } = setUp(first.promise)
    await loaded()
    const before = fake.count('list_customers')
    act(() => {
      result.current.update.mutate({ filter: VIPS, add: ['a'] })
      result.current.update.mutate({ filter: VIPS, add: ['b'] })
    })
    await waitFor(() => expect(tagsIn('vips')?.[0]).toEqual(['a', 'b', 'old']))
    const second = deferred<RpcResponse>()
    fake.answer('bulk_update_tags', [second.promise])
    first.resolve(ok(tagPageOf(2)))
    await waitFor(() => expect(fake.count('bulk_update_tags')).toBe(2))
    expect(fake.count('list_customers')).toBe(before)
    second.resolve(ok(tagPageOf(2)))
    await waitFor(() => expect(fake.count('list_customers')).toBe(before + 2))
  })

  test('goes back when the server refuses', async () => {
    const answer = deferred<RpcResponse>()
    const { result, tagsIn, loaded } = setUp(answer.promise)
    await loaded()
    act(() => result.current.update.mutate({ filter: {}, add: ['new'] }))
    await waitFor(() =>
      expect(tagsIn('everyone')).toEqual([
        ['new', 'old'],
        ['new', 'old'],
        ['new', 'old'],
      ]),
    )
    answer.resolve(failed('PT400', 400))
    await waitFor(() => expect(result.current.update.error).toMatchObject({ code: 'invalid_input' }))
    expect(tagsIn('everyone')).toEqual([['old'], ['old'], ['old']])
    expect(tagsIn('vips')).toEqual([['old'], ['old']])
    expect(result.current.insights.data?.customer.marketing_tags).toEqual(['old'])
  })

  test('asks for the day of the provider, and knows who fits on that day', async () => {
    const active: CustomerFilter = { lifecycle_stage: ['active'] }
    const { result, tagsIn, loaded, fake } = setUp(deferred<RpcResponse>().promise, {
      filter: active,
      now: '2026-02-15T12:00:00Z',
    })
    await loaded()
    act(() => result.current.update.mutate({ filter: active, add: ['new'] }))
    await waitFor(() => expect(fake.count('bulk_update_tags')).toBe(1))
    expect(fake.calls.at(-1)?.args).toMatchObject({ as_of: '2026-02-15' })
    expect(tagsIn('vips')?.[0]).toEqual(['new', 'old'])
  })

  test('who was in a stage on another date is not known to be in it today', async () => {
    const active: CustomerFilter = { lifecycle_stage: ['active'] }
    const { result, tagsIn, loaded, fake } = setUp(deferred<RpcResponse>().promise, {
      filter: active,
      now: '2026-02-15T12:00:00Z',
    })
    await loaded()
    act(() => result.current.update.mutate({ filter: active, add: ['new'], asOf: '2026-03-01' }))
    await waitFor(() => expect(fake.count('bulk_update_tags')).toBe(1))
    expect(tagsIn('vips')).toEqual([['old'], ['old']])
  })

  test('tells how far it is; a cancel ends it after the page under way, and it can be gone on with', async () => {
    const second = deferred<RpcResponse>()
    const { fake, result, loaded } = setUp(ok(FIRST))
    await loaded()
    fake.answer('bulk_update_tags', args => (args.after ? second.promise : ok(FIRST)))
    const update = { filter: VIPS, add: ['new'] }
    act(() => result.current.update.mutate(update))
    await waitFor(() => expect(result.current.update.progress).toMatchObject({ matched: 1000, total: { count: 2500 } }))
    await waitFor(() => expect(fake.count('bulk_update_tags')).toBe(2))
    act(() => result.current.update.cancel())
    second.resolve(ok(tagPageOf(1000, { next: 'b', total: null })))
    await waitFor(() => expect(result.current.update.data).toMatchObject({ changed: 2000, next: 'b' }))
    expect(fake.count('bulk_update_tags')).toBe(2)

    fake.answer('bulk_update_tags', [ok(tagPageOf(500, { total: null }))])
    act(() => result.current.update.mutate({ ...update, after: result.current.update.data }))
    await waitFor(() => expect(result.current.update.data).toMatchObject({ changed: 2500, next: null }))
    expect(fake.calls.findLast(({ name }) => name === 'bulk_update_tags')?.args).toMatchObject({ after: 'b' })
  })

  test('what failed in the middle says how far it came', async () => {
    const { fake, result, loaded } = setUp(ok(FIRST))
    await loaded()
    fake.answer('bulk_update_tags', [ok(FIRST), failed('57014', 500)])
    act(() => result.current.update.mutate({ filter: VIPS, add: ['new'] }))
    await waitFor(() => expect(result.current.update.isError).toBe(true))
    expect(result.current.update.progress).toMatchObject({ changed: 1000, next: 'a' })
  })

  test('what one user began is not gone on with as another', async () => {
    const first = deferred<RpcResponse>()
    const { fake, result, loaded } = setUp(first.promise)
    await loaded()
    act(() => {
      fake.signIn('a', 'INITIAL_SESSION')
      result.current.update.mutate({ filter: VIPS, add: ['new'] })
    })
    await waitFor(() => expect(fake.count('bulk_update_tags')).toBe(1))
    act(() => fake.signIn('b'))
    await act(async () => {
      first.resolve(ok(FIRST))
      await new Promise(resolve => setTimeout(resolve, 20))
    })
    expect(fake.count('bulk_update_tags')).toBe(1)
  })

  test('an undo is shown at once, of those whom it names', async () => {
    const { fake, result, tagsIn, loaded } = setUp(deferred<RpcResponse>().promise)
    await loaded()
    const undo = [{ added: ['old'], removed: ['older'], customer_ids: ['2'] }]
    act(() => result.current.update.mutate({ undo }))
    await waitFor(() => expect(tagsIn('everyone')).toEqual([['old'], ['older'], ['old']]))
    await waitFor(() => expect(fake.count('bulk_update_tags')).toBe(1))
    expect(fake.calls.at(-1)?.args).toEqual({ filter: { customer_id: ['2'] }, add: ['older'], remove: ['old'] })
  })

  test.each([
    ['a tag that is too long', { filter: VIPS, add: ['x'.repeat(51)] }],
    ['a tag both added and removed', { filter: VIPS, add: ['a'], remove: ['a'] }],
    ['an empty list in the filter', { filter: { spending_tier: [] }, add: ['a'] }],
  ])('shows and sends nothing for %s', async (_what, update) => {
    const { fake, result, tagsIn, loaded } = setUp(ok(tagPageOf(0)))
    await loaded()
    act(() => result.current.update.mutate(update))
    await waitFor(() => expect(result.current.update.error).toMatchObject({ code: 'invalid_input' }))
    expect(fake.count('bulk_update_tags')).toBe(0)
    expect(tagsIn('vips')).toEqual([['old'], ['old']])
  })
})
