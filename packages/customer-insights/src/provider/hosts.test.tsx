import {
  QueryClient,
  QueryClientProvider,
  QueryErrorResetBoundary,
  useSuspenseInfiniteQuery,
  useSuspenseQuery,
} from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Component, type ReactNode, StrictMode, Suspense } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { listed, pageOf } from '../../test/client/fakeList.ts'
import { deferred, failed, fakeSupabase, ok } from '../../test/client/fakeSupabase.ts'
import { hostQueryClient, PLACE, renderUnderProvider } from '../../test/client/renderUnderProvider.tsx'
import { CustomerInsightsError } from '../client/errors.ts'
import type { RpcResponse } from '../client/supabase.ts'
import { customerGamesQueryOptions, customersQueryOptions } from '../hooks/index.ts'
import { useCustomerGames } from '../hooks/useCustomerGames.ts'
import { useUpdateCustomerTags } from '../hooks/useUpdateCustomerTags.ts'
import { CustomerInsightsProvider, useCustomerInsightsContext } from './index.ts'

afterEach(cleanup)

const gamesOf = (name: string) => ok([{ game_name: name }])
const useGames = () => useCustomerGames({ customerId: '1' })

function Games() {
  return <p>{useGames().data?.[0]?.game_name}</p>
}

/** A host's own component on our query options. */
function SuspendedGames() {
  const context = useCustomerInsightsContext()
  const { data } = useSuspenseQuery(customerGamesQueryOptions(context, { customerId: '1' }), context.queryClient)
  return <p>{data[0]?.game_name}</p>
}

function SuspendedList() {
  const context = useCustomerInsightsContext()
  const { data } = useSuspenseInfiniteQuery(customersQueryOptions(context), context.queryClient)
  return <p>{data.customers.map(({ name }) => name).join()}</p>
}

class Boundary extends Component<{ onReset: () => void; children: ReactNode }, { error: unknown }> {
  override state = { error: undefined as unknown }
  static getDerivedStateFromError = (error: unknown) => ({ error })
  override render() {
    const { error } = this.state
    if (error === undefined) return this.props.children
    const again = () => {
      this.props.onReset()
      this.setState({ error: undefined })
    }
    return (
      <button type="button" onClick={again}>
        {error instanceof CustomerInsightsError ? error.code : 'not ours'}
      </button>
    )
  }
}

describe.each([
  ['a query client of the host’s', hostQueryClient],
  ['none', () => undefined],
])('in a host with %s', (_which, queryClientOf) => {
  const page = (supabase: ReturnType<typeof fakeSupabase>['supabase'], children: ReactNode) =>
    render(
      <StrictMode>
        <CustomerInsightsProvider client={supabase} {...PLACE} queryClient={queryClientOf()}>
          <Suspense fallback={<p>the host’s fallback</p>}>{children}</Suspense>
        </CustomerInsightsProvider>
      </StrictMode>,
    )

  test('its Suspense shows its fallback, then what was asked for, once', async () => {
    const answer = deferred<RpcResponse>()
    const fake = fakeSupabase({
      get_customer_games: [answer.promise],
      list_customers: [ok(pageOf([listed('1', { name: 'Ada' })]))],
    })
    page(
      fake.supabase,
      <>
        <SuspendedGames />
        <SuspendedList />
      </>,
    )
    expect(screen.getByText('the host’s fallback')).toBeTruthy()
    await act(async () => answer.resolve(gamesOf('The Vault')))
    expect(await screen.findByText('The Vault')).toBeTruthy()
    expect(await screen.findByText('Ada')).toBeTruthy()
    expect(fake.count('get_customer_games')).toBe(1)
  })

  test('hooks ask once, also in StrictMode', async () => {
    const fake = fakeSupabase({ get_customer_games: [gamesOf('The Vault')] })
    const { result } = renderUnderProvider(fake.supabase, useGames, { queryClient: queryClientOf() })
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(fake.names().toSorted()).toEqual(['customer_insights_status', 'get_customer_games'])
  })
})

describe('errors', () => {
  const silence = vi.spyOn(console, 'error')
  beforeEach(() => void silence.mockImplementation(() => {}))

  test('reach the host’s error boundary where it asks by itself, and can be tried again from there', async () => {
    const fake = fakeSupabase({ get_customer_games: [failed('42501', 403), gamesOf('The Vault')] })
    const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
    render(
      <QueryClientProvider client={queryClient}>
        <CustomerInsightsProvider client={fake.supabase} {...PLACE} queryClient={queryClient}>
          <QueryErrorResetBoundary>
            {({ reset }) => (
              <Boundary onReset={reset}>
                <Suspense fallback="…">
                  <SuspendedGames />
                </Suspense>
              </Boundary>
            )}
          </QueryErrorResetBoundary>
        </CustomerInsightsProvider>
      </QueryClientProvider>,
    )
    fireEvent.click(await screen.findByText('forbidden'))
    expect(await screen.findByText('The Vault')).toBeTruthy()
  })

  test('of our hooks do not, whatever the defaults of the host’s query client', async () => {
    const fake = fakeSupabase({
      get_customer_games: [failed('42501', 403)],
      update_customer_tags: [failed('42501', 403)],
    })
    const queryClient = new QueryClient({
      defaultOptions: { queries: { throwOnError: true, retryDelay: 0 }, mutations: { throwOnError: true } },
    })
    const hooks = () => ({ games: useGames(), tags: useUpdateCustomerTags({ customerId: '1' }) })
    const { result } = renderUnderProvider(fake.supabase, hooks, { queryClient })
    await waitFor(() => expect(result.current.games.error).toMatchObject({ code: 'forbidden' }))
    act(() => result.current.tags.mutate(['a']))
    await waitFor(() => expect(result.current.tags.error).toMatchObject({ code: 'forbidden' }))
  })
})

describe('two providers on a page', () => {
  test('of two tenants on one query client: a change of user in one leaves nothing of it in the other', async () => {
    const user = { current: 'ada' }
    const fake = fakeSupabase({ get_customer_games: () => gamesOf(user.current) })
    const queryClient = hostQueryClient()
    const tenant = (key: string) => (
      <CustomerInsightsProvider client={fake.supabase} {...PLACE} queryClient={queryClient} tenantKey={key}>
        <Games />
      </CustomerInsightsProvider>
    )
    render(
      <>
        {tenant('north')}
        {tenant('south')}
      </>,
    )
    act(() => fake.signIn('ada', 'INITIAL_SESSION'))
    await waitFor(() => expect(screen.getAllByText('ada')).toHaveLength(2))
    user.current = 'eve'
    act(() => fake.signIn('eve'))
    expect(screen.queryByText('ada')).toBeNull()
    await waitFor(() => expect(screen.getAllByText('eve')).toHaveLength(2))
  })

  test('of two projects, one in the other: each asks its own', async () => {
    const [one, other] = [
      fakeSupabase({ get_customer_games: [gamesOf('one')] }),
      fakeSupabase({ get_customer_games: [gamesOf('other')] }),
    ]
    render(
      <CustomerInsightsProvider client={one.supabase} {...PLACE}>
        <Games />
        <CustomerInsightsProvider client={other.supabase} {...PLACE}>
          <Games />
        </CustomerInsightsProvider>
      </CustomerInsightsProvider>,
    )
    expect(await screen.findByText('one')).toBeTruthy()
    expect(await screen.findByText('other')).toBeTruthy()
    expect([one.count('get_customer_games'), other.count('get_customer_games')]).toEqual([1, 1])
  })

  test('one tenant after the other: nothing of the first is shown under the second', async () => {
    const next = deferred<RpcResponse>()
    const fake = fakeSupabase({ get_customer_games: [gamesOf('north'), next.promise] })
    const page = (tenantKey: string) => (
      <CustomerInsightsProvider client={fake.supabase} {...PLACE} tenantKey={tenantKey}>
        <Games />
      </CustomerInsightsProvider>
    )
    const { rerender } = render(page('north'))
    await screen.findByText('north')
    rerender(page('south'))
    expect(screen.queryByText('north')).toBeNull()
    next.resolve(gamesOf('south'))
    await screen.findByText('south')
  })
})
