import { act, cleanup, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { deferred, fakeSupabase, ok } from '../../test/client/fakeSupabase.ts'
import { renderUnderProvider } from '../../test/client/renderUnderProvider.tsx'
import type { RpcResponse } from '../client/supabase.ts'
import { type UseCustomerBookingsOptions, useCustomerBookings } from './useCustomerBookings.ts'

afterEach(cleanup)

const page = (ids: string[], next: string | null = null, total: number | null = null) =>
  ok({ bookings: ids.map(id => ({ id })), next, total })

function setUp(
  answers: Parameters<typeof fakeSupabase>[0]['get_customer_bookings'],
  first: UseCustomerBookingsOptions,
) {
  const fake = fakeSupabase({ get_customer_bookings: answers })
  const shown = { options: first }
  const { result, rerender } = renderUnderProvider(fake.supabase, () => ({ ...useCustomerBookings(shown.options) }))
  const ids = () => result.current.data?.bookings.map(({ id }) => id)
  const show = (options: UseCustomerBookingsOptions) => {
    shown.options = options
    rerender()
  }
  return { fake, result, ids, show }
}

describe('useCustomerBookings', () => {
  test('page after page of one customer, game and venue', async () => {
    const options = { customerId: '1', gameId: 'g', venueId: 'v', pageSize: 2 }
    const { fake, result, ids } = setUp([page(['c', 'b'], 'after b', 3), page(['b', 'a'])], options)
    await waitFor(() => expect(ids()).toEqual(['c', 'b']))
    await act(() => result.current.fetchNextPage())
    await waitFor(() => expect(ids()).toEqual(['c', 'b', 'a']))
    // Only the first page is counted with.
    expect(result.current.data?.total).toBe(3)
    expect(result.current.hasNextPage).toBe(false)
    const same = { customer_id: '1', game_id: 'g', venue_id: 'v', page_size: 2 }
    expect(fake.calls.filter(({ name }) => name === 'get_customer_bookings').map(({ args }) => args)).toEqual([
      same,
      { ...same, after: 'after b' },
    ])
  })

  test('another game of this customer keeps what was shown; another customer does not', async () => {
    const { result, ids, show } = setUp([page(['a']), deferred<RpcResponse>().promise], { customerId: '1' })
    await waitFor(() => expect(ids()).toEqual(['a']))
    show({ customerId: '1', gameId: 'g' })
    expect(ids()).toEqual(['a'])
    expect(result.current.isPlaceholderData).toBe(true)
    show({ customerId: '2' })
    expect(result.current).toMatchObject({ data: undefined, isPending: true })
  })

  test('asks nothing while it is not enabled', async () => {
    const { fake, result } = setUp([page([])], { customerId: '1', enabled: false })
    await Promise.resolve()
    expect(result.current.fetchStatus).toBe('idle')
    expect(fake.calls).toEqual([])
  })
})
