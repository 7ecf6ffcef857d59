import { act, cleanup, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { deferred, failed, fakeSupabase, ok, unreachable } from '../../test/client/fakeSupabase.ts'
import { hostQueryClient, renderUnderProvider } from '../../test/client/renderUnderProvider.tsx'
import type { RpcResponse } from '../client/supabase.ts'
import type { Consent, ConsentInput, MarketingConsent } from '../client/types.ts'
import { queryKeys } from '../provider/queryKeys.ts'
import { useMarketingConsent } from './useMarketingConsent.ts'
import { useSetMarketingConsent } from './useSetMarketingConsent.ts'

afterEach(cleanup)

const consent = (channel: Consent['channel'], state: Consent['state']): Consent => ({
  channel,
  purpose: 'marketing',
  state,
  since: '2026-02-15T12:00:00Z',
  source: 'staff',
  wording_version: null,
  is_suppressed: false,
})
const answerOf = (...consents: Consent[]): MarketingConsent => ({
  customer_id: '1',
  is_suppressed: false,
  consents,
  history: [],
})

async function setUp(...answers: (RpcResponse | Promise<RpcResponse>)[]) {
  const fake = fakeSupabase({
    get_marketing_consent: [ok(answerOf(consent('email', 'granted')))],
    set_marketing_consent: answers,
  })
  const queryClient = hostQueryClient()
  const { result } = renderUnderProvider(
    fake.supabase,
    () => ({
      consent: useMarketingConsent({ customerId: '1' }),
      update: useSetMarketingConsent({ customerId: '1' }),
    }),
    { queryClient },
  )
  await waitFor(() => expect(result.current.consent.isSuccess).toBe(true))
  const states = () => result.current.consent.data?.consents.map(({ channel, state }) => `${channel} ${state}`)
  const set = (change: ConsentInput) => act(() => result.current.update.mutate(change))
  return { fake, queryClient, result, states, set }
}

test('shows a change at once, also of a channel without an entry, and then what the server has', async () => {
  const answer = deferred<RpcResponse>()
  const { fake, result, states, set } = await setUp(answer.promise)
  set({ channel: 'sms', state: 'pending', source: 'phone' })
  await waitFor(() => expect(states()).toEqual(['email granted', 'sms pending']))
  const stored = answerOf(consent('email', 'granted'), consent('sms', 'withdrawn'))
  fake.answer('get_marketing_consent', [ok(stored)])
  answer.resolve(ok(stored))
  await waitFor(() => expect(result.current.update.isSuccess).toBe(true))
  await waitFor(() => expect(states()).toEqual(['email granted', 'sms withdrawn']))
})

test('goes back when the server refuses', async () => {
  const answer = deferred<RpcResponse>()
  const { fake, result, states, set } = await setUp(answer.promise)
  set({ channel: 'email', state: 'withdrawn' })
  await waitFor(() => expect(states()).toEqual(['email withdrawn']))
  // What holds is known without asking, and stays known where asking fails as well.
  fake.answer('get_marketing_consent', [unreachable])
  answer.resolve(failed('42501', 403))
  await waitFor(() => expect(result.current.update.error).toMatchObject({ code: 'forbidden' }))
  expect(states()).toEqual(['email granted'])
})

test('changes go out one after the other, and an earlier answer does not undo a later change', async () => {
  const first = deferred<RpcResponse>()
  const { fake, states, set } = await setUp(first.promise, deferred<RpcResponse>().promise)
  set({ channel: 'email', state: 'withdrawn' })
  await waitFor(() => expect(fake.count('set_marketing_consent')).toBe(1))
  set({ channel: 'email', state: 'granted', source: 'undo' })
  await waitFor(() => expect(states()).toEqual(['email granted']))
  expect(fake.count('set_marketing_consent')).toBe(1)
  fake.answer('get_marketing_consent', [unreachable])
  await act(async () => first.resolve(ok(answerOf(consent('email', 'withdrawn')))))
  await waitFor(() => expect(fake.count('set_marketing_consent')).toBe(2))
  expect(states()).toEqual(['email granted'])
})

test('asks again for what counts consent, and for nothing else', async () => {
  const { queryClient, result, set } = await setUp(ok(answerOf()))
  const customers = queryKeys.customers('default')
  const segments = queryKeys.segments('default')
  const keys = {
    'list by consent': [...customers, { filter: { consent: { channel: 'email' } }, asOf: null }],
    'other list': [...customers, { filter: { search: 'ada' }, asOf: null }],
    'reachable segments': [...segments, { asOf: null, previewSize: 0, reachable: 'email' }],
    'other segments': [...segments, { asOf: null, previewSize: 0 }],
    log: [...queryKeys.auditLog('default'), { filter: {}, pageSize: null }],
    'other customer': queryKeys.consent('default', '2'),
  }
  for (const queryKey of Object.values(keys)) queryClient.setQueryData(queryKey, {})
  set({ channel: 'email', state: 'withdrawn' })
  await waitFor(() => expect(result.current.update.isSuccess).toBe(true))
  const stale = Object.entries(keys).filter(([, queryKey]) => queryClient.getQueryState(queryKey)?.isInvalidated)
  expect(stale.map(([name]) => name)).toEqual(['list by consent', 'reachable segments', 'log'])
})
