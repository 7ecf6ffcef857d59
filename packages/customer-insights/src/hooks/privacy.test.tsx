import { act, cleanup, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { failed, fakeSupabase, ok } from '../../test/client/fakeSupabase.ts'
import { hostQueryClient, renderUnderProvider } from '../../test/client/renderUnderProvider.tsx'
import { queryKeys } from '../provider/queryKeys.ts'
import { useCustomerPrivacy } from './useCustomerPrivacy.ts'
import { useEraseCustomer } from './useEraseCustomer.ts'
import { useExportCustomerData } from './useExportCustomerData.ts'
import { useRetentionPreview } from './useRetentionPreview.ts'
import { useSetLegalHold } from './useSetLegalHold.ts'

afterEach(cleanup)

const privacy = (legal_hold: unknown = null) => ok({ legal_hold, erased: null, is_suppressed: false })

describe('useEraseCustomer', () => {
  const hook = () => ({
    privacy: useCustomerPrivacy({ customerId: '1' }),
    erase: useEraseCustomer({ customerId: '1' }),
  })

  test('leaves nothing of the customer in the cache that nobody looks at, and asks for the rest again', async () => {
    const fake = fakeSupabase({
      get_customer_privacy: [privacy()],
      erase_customer: [ok({ customer_id: '1', mode: 'anonymize', erased_at: '2026-02-15T12:00:00Z' })],
    })
    const queryClient = hostQueryClient()
    const { result } = renderUnderProvider(fake.supabase, hook, { queryClient })
    await waitFor(() => expect(result.current.privacy.isSuccess).toBe(true))
    const bookings = [...queryKeys.bookings('default', '1'), {}]
    const others = queryKeys.games('default', '2')
    queryClient.setQueryData(bookings, { pages: [] })
    queryClient.setQueryData(others, [])
    act(() => result.current.erase.mutate({ mode: 'anonymize', reason: 'ticket 4711' }))
    await waitFor(() => expect(result.current.erase.isSuccess).toBe(true))
    expect(fake.calls.find(({ name }) => name === 'erase_customer')?.args).toMatchObject({
      customer_id: '1',
      mode: 'anonymize',
      reason: 'ticket 4711',
    })
    expect(queryClient.getQueryState(bookings)).toBeUndefined()
    expect(queryClient.getQueryState(others)?.isInvalidated).toBe(true)
    await waitFor(() => expect(fake.count('get_customer_privacy')).toBe(2))
  })

  test('says what stands in the way', async () => {
    const fake = fakeSupabase({ get_customer_privacy: [privacy()], erase_customer: [failed('PT409', 409)] })
    const { result } = renderUnderProvider(fake.supabase, hook)
    act(() => result.current.erase.mutate({ mode: 'delete' }))
    await waitFor(() => expect(result.current.erase.error).toMatchObject({ code: 'conflict' }))
  })
})

test('a legal hold is shown as the server has it', async () => {
  const fake = fakeSupabase({
    get_customer_privacy: [privacy(), privacy({ reason: 'A claim', since: '2026-02-15T12:00:00Z', by: null })],
    set_legal_hold: [ok({ customer_id: '1', reason: 'A claim' })],
  })
  const { result } = renderUnderProvider(fake.supabase, () => ({
    privacy: useCustomerPrivacy({ customerId: '1' }),
    hold: useSetLegalHold({ customerId: '1' }),
  }))
  await waitFor(() => expect(result.current.privacy.data?.legal_hold).toBeNull())
  act(() => result.current.hold.mutate('A claim'))
  await waitFor(() => expect(result.current.privacy.data?.legal_hold?.reason).toBe('A claim'))
})

test('what is exported is handed over and not kept', async () => {
  const fake = fakeSupabase({ export_customer_data: [ok({ format: 'customer-insights/customer-data@1' })] })
  const queryClient = hostQueryClient()
  const { result, unmount } = renderUnderProvider(fake.supabase, () => useExportCustomerData({ customerId: '1' }), {
    queryClient,
  })
  let data: unknown
  await act(async () => {
    data = await result.current.mutateAsync({})
  })
  expect(data).toEqual({ format: 'customer-insights/customer-data@1' })
  unmount()
  await waitFor(() => expect(queryClient.getMutationCache().getAll()).toEqual([]))
})

test('retention can be asked about before it is set', async () => {
  const fake = fakeSupabase({ preview_retention: [ok({ anonymize_after_years: 6, due: 12, sample: [] })] })
  const { result } = renderUnderProvider(fake.supabase, () => useRetentionPreview({ anonymizeAfterYears: 6 }))
  await waitFor(() => expect(result.current.data?.due).toBe(12))
  expect(fake.calls.find(({ name }) => name === 'preview_retention')?.args).toMatchObject({ anonymize_after_years: 6 })
})
