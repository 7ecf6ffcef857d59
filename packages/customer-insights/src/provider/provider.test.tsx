import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { act, cleanup, render, renderHook, screen, waitFor } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { deferred, failed, fakeSupabase, ok } from '../../test/client/fakeSupabase.ts'
import { hostQueryClient, PLACE, renderUnderProvider } from '../../test/client/renderUnderProvider.tsx'
import type { RpcResponse } from '../client/supabase.ts'
import { useCustomerGames } from '../hooks/useCustomerGames.ts'
import { useSegments } from '../hooks/useSegments.ts'
import { useUpdateCustomerInsightsSettings } from '../hooks/useUpdateCustomerInsightsSettings.ts'
import { useUpdateCustomerTags } from '../hooks/useUpdateCustomerTags.ts'
import { en } from '../i18n/en.ts'
import { CustomerInsightsProvider, useCustomerInsightsContext } from './index.ts'

afterEach(cleanup)

/** Games that carry the name of whoever asks. */
function projectOf(user: { current: string }) {
  return fakeSupabase({ get_customer_games: () => ok([{ game_name: user.current }]) })
}
const useGames = () => useCustomerGames({ customerId: '1' })
const keys = (queryClient: QueryClient) =>
  queryClient
    .getQueryCache()
    .getAll()
    .map(({ queryKey }) => queryKey)

function Games() {
  return <p>{useGames().data?.[0]?.game_name}</p>
}

function HostsWidget() {
  return <p>{useQuery({ queryKey: ['rooms'], queryFn: () => 'three rooms' }).data}</p>
}

function Page({ seen }: { seen: QueryClient[] }) {
  seen.push(useCustomerInsightsContext().queryClient)
  return <p>{useGames().status}</p>
}

describe('what the provider gives', () => {
  const contextWith = (props: Parameters<typeof renderUnderProvider>[2]) =>
    renderUnderProvider(fakeSupabase({}).supabase, useCustomerInsightsContext, props)

  test('formatters in the host’s language and money, and words', () => {
    const { result } = contextWith({ locale: 'de-DE', currency: 'EUR' })
    expect(result.current.formatters.money(1234.5).replaceAll('\u00a0', ' ')).toBe('1.234,50 €')
    expect(result.current).toMatchObject({ tenantKey: 'default', messages: en, colorScheme: 'auto', asOf: undefined })
  })

  test.each([
    ['2026-02-14T23:30:00Z', 'Asia/Tokyo', '2026-02-15'],
    ['2026-02-14T23:30:00Z', 'America/New_York', '2026-02-14'],
    [new Date('2026-01-01T00:00:00Z'), 'UTC', '2026-01-01'],
  ])('a fixed today: %s in %s', (now, timeZone, asOf) => {
    expect(contextWith({ now, timeZone }).result.current.asOf).toBe(asOf)
  })

  test('the same object again while nothing changed, though `now` is a new Date each time', () => {
    const { supabase } = fakeSupabase({})
    const { result, rerender } = renderHook(() => useCustomerInsightsContext(), {
      wrapper: ({ children }) => (
        <CustomerInsightsProvider client={supabase} {...PLACE} now={new Date('2026-02-15')}>
          {children}
        </CustomerInsightsProvider>
      ),
    })
    const first = result.current
    rerender()
    expect(result.current).toBe(first)
  })

  test('outside of one, a hook says what is missing', () => {
    const silence = vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(() => renderHook(useGames)).toThrow(/No CustomerInsightsProvider/)
    silence.mockRestore()
  })
})

describe('the query client', () => {
  test('is the provider’s own where the host gives none, and another for another provider', async () => {
    const fake = projectOf({ current: 'ada' })
    const [a, b] = [0, 1].map(() =>
      renderUnderProvider(fake.supabase, () => ({ games: useGames(), context: useCustomerInsightsContext() })),
    )
    await waitFor(() => expect(a?.result.current.games.isSuccess && b?.result.current.games.isSuccess).toBe(true))
    expect(fake.count('get_customer_games')).toBe(2)
    expect(a?.result.current.context.queryClient).not.toBe(b?.result.current.context.queryClient)
  })

  test('the host’s QueryClientProvider around and below stays the host’s', async () => {
    const hosts = new QueryClient()
    render(
      <QueryClientProvider client={hosts}>
        <CustomerInsightsProvider client={projectOf({ current: 'ada' }).supabase} {...PLACE}>
          <HostsWidget />
          <Games />
        </CustomerInsightsProvider>
      </QueryClientProvider>,
    )
    expect(await screen.findByText('three rooms')).toBeTruthy()
    expect(await screen.findByText('ada')).toBeTruthy()
    expect(keys(hosts)).toEqual([['rooms']])
  })

  test('the host’s, if given, holds our answers by tenant, and its defaults are left alone', async () => {
    const hosts = new QueryClient({ defaultOptions: { queries: { gcTime: 1234 } } })
    const defaults = structuredClone(hosts.getDefaultOptions())
    const fake = projectOf({ current: 'ada' })
    const first = renderUnderProvider(fake.supabase, useGames, { queryClient: hosts, tenantKey: 'north' })
    const second = renderUnderProvider(fake.supabase, useGames, { queryClient: hosts, tenantKey: 'south' })
    await waitFor(() => expect(first.result.current.isSuccess && second.result.current.isSuccess).toBe(true))
    expect(keys(hosts)).toEqual([
      ['customer-insights', 'north', 'customer', '1', 'games'],
      ['customer-insights', 'south', 'customer', '1', 'games'],
    ])
    expect(hosts.getDefaultOptions()).toEqual(defaults)
    expect(hosts.getQueryDefaults(['customer-insights'])).toEqual({})
  })

  test('is told of focus, so that numbers refresh when the reader comes back', async () => {
    const fake = projectOf({ current: 'ada' })
    const queryClient = hostQueryClient()
    const { result, unmount } = renderUnderProvider(fake.supabase, useGames, { queryClient })
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    act(() => {
      window.dispatchEvent(new Event('visibilitychange'))
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await waitFor(() => expect(fake.count('get_customer_games')).toBe(2))
    unmount()
  })

  test('on a server nothing is asked, watched or shared', () => {
    const fake = projectOf({ current: 'ada' })
    const seen: QueryClient[] = []
    const page = () =>
      renderToString(
        <CustomerInsightsProvider client={fake.supabase} {...PLACE}>
          <Page seen={seen} />
        </CustomerInsightsProvider>,
      )
    expect([page(), page()]).toEqual(['<p>pending</p>', '<p>pending</p>'])
    expect(seen[0]).not.toBe(seen[1])
    expect(fake.calls).toEqual([])
    expect(fake.subscribers()).toBe(0)
  })
})

describe('when someone else signs in', () => {
  test('what the last user saw is gone, and asked for again', async () => {
    const next = deferred<RpcResponse>()
    const fake = fakeSupabase({ get_customer_games: [ok([{ game_name: 'ada' }]), next.promise] })
    const { result } = renderUnderProvider(fake.supabase, useGames)
    act(() => fake.signIn('ada', 'INITIAL_SESSION'))
    await waitFor(() => expect(result.current.isSuccess).toBe(true))

    act(() => fake.signIn('eve'))
    await waitFor(() => expect(result.current).toMatchObject({ data: undefined, isPending: true }))
    next.resolve(ok([{ game_name: 'eve' }]))
    await waitFor(() => expect(result.current.data?.[0]?.game_name).toBe('eve'))
  })

  test('a sign-out empties the screen too', async () => {
    const refused = failed('42501', 401)
    const fake = fakeSupabase({ get_customer_games: [ok([{ game_name: 'ada' }]), refused] })
    const { result } = renderUnderProvider(fake.supabase, useGames)
    act(() => fake.signIn('ada', 'INITIAL_SESSION'))
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    act(() => fake.signIn(null, 'SIGNED_OUT'))
    await waitFor(() => expect(result.current.error).toMatchObject({ code: 'forbidden' }))
    expect(result.current.data).toBeUndefined()
  })

  test('an answer still on its way to the last user is not shown to the next', async () => {
    const late = deferred<RpcResponse>()
    const fake = fakeSupabase({ get_customer_games: [late.promise, ok([{ game_name: 'eve' }])] })
    const { result } = renderUnderProvider(fake.supabase, useGames, { queryClient: hostQueryClient() })
    act(() => fake.signIn('ada', 'INITIAL_SESSION'))
    await waitFor(() => expect(fake.count('get_customer_games')).toBe(1))
    act(() => fake.signIn('eve'))
    await act(async () => late.resolve(ok([{ game_name: 'ada' }])))
    await waitFor(() => expect(result.current.data?.[0]?.game_name).toBe('eve'))
  })

  test('a refreshed token of the same user changes nothing', async () => {
    const fake = projectOf({ current: 'ada' })
    const { result } = renderUnderProvider(fake.supabase, useGames)
    act(() => fake.signIn('ada', 'INITIAL_SESSION'))
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    act(() => fake.signIn('ada', 'TOKEN_REFRESHED'))
    expect(result.current.data).toBeDefined()
    expect(fake.count('get_customer_games')).toBe(1)
  })

  test('only our part of the host’s cache is dropped, also while no provider is on the page', async () => {
    const fake = projectOf({ current: 'ada' })
    const queryClient = hostQueryClient()
    queryClient.setQueryData(['rooms'], 'three rooms')
    const { result, unmount } = renderUnderProvider(fake.supabase, useGames, { queryClient })
    act(() => fake.signIn('ada', 'INITIAL_SESSION'))
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    unmount()
    fake.signIn('eve')
    expect(keys(queryClient)).toEqual([['rooms']])
    expect(queryClient.getQueryData(['rooms'])).toBe('three rooms')
  })

  test('a write that was under way is not put back for the next user', async () => {
    const answer = deferred<RpcResponse>()
    const fake = fakeSupabase({
      get_customer_segments: [ok({ totals: { count: 1 } })],
      update_customer_tags: [answer.promise],
    })
    const queryClient = hostQueryClient()
    const { result } = renderUnderProvider(fake.supabase, () => useUpdateCustomerTags({ customerId: '1' }), {
      queryClient,
    })
    const key = ['customer-insights', 'default', 'customer', '1', 'insights', { asOf: null }]
    queryClient.setQueryData(key, { customer: { marketing_tags: ['ada’s'] } })
    act(() => fake.signIn('ada', 'INITIAL_SESSION'))
    act(() => result.current.mutate(['new']))
    await waitFor(() => expect(fake.count('update_customer_tags')).toBe(1))
    act(() => fake.signIn('eve'))
    await act(async () => answer.resolve(failed('42501', 403)))
    expect(queryClient.getQueryData(key)).toBeUndefined()
  })

  test('a write that was under way is not shown to the next user, nor are settings', async () => {
    const [tags, settings] = [deferred<RpcResponse>(), deferred<RpcResponse>()]
    const fake = fakeSupabase({
      update_customer_tags: [tags.promise],
      update_customer_insights_settings: [settings.promise],
    })
    const queryClient = hostQueryClient()
    const hooks = () => ({
      tags: useUpdateCustomerTags({ customerId: '1' }),
      settings: useUpdateCustomerInsightsSettings(),
    })
    const { result } = renderUnderProvider(fake.supabase, hooks, { queryClient })
    act(() => fake.signIn('ada', 'INITIAL_SESSION'))
    act(() => {
      result.current.tags.mutate(['ada’s'])
      result.current.settings.mutate({ currency: 'EUR' })
    })
    await waitFor(() => expect(fake.count('update_customer_tags')).toBe(1))
    await waitFor(() => expect(fake.count('update_customer_insights_settings')).toBe(1))
    act(() => fake.signIn('eve'))
    // Of the write itself nothing is known any more either.
    await waitFor(() => expect([result.current.tags.status, result.current.settings.status]).toEqual(['idle', 'idle']))

    const insights = ['customer-insights', 'default', 'customer', '1', 'insights', { asOf: null }]
    queryClient.setQueryData(insights, { customer: { marketing_tags: ['eve’s'] } })
    await act(async () => {
      tags.resolve(ok(['ada’s']))
      settings.resolve(ok({ currency: 'EUR' }))
    })
    expect(queryClient.getQueryData(insights)).toEqual({ customer: { marketing_tags: ['eve’s'] } })
    expect(queryClient.getQueryData(['customer-insights', 'default', 'settings', { tenantId: null }])).toBeUndefined()
  })

  test('a write that waited behind another is not sent as the next user', async () => {
    const first = deferred<RpcResponse>()
    const fake = fakeSupabase({ update_customer_tags: [first.promise] })
    const hook = () => useUpdateCustomerTags({ customerId: '1' })
    const { result } = renderUnderProvider(fake.supabase, hook)
    act(() => fake.signIn('ada', 'INITIAL_SESSION'))
    act(() => {
      result.current.mutate(['first'])
      result.current.mutate(['second'])
    })
    await waitFor(() => expect(fake.count('update_customer_tags')).toBe(1))
    act(() => fake.signIn('eve'))
    await act(async () => {
      first.resolve(ok(['first']))
      await new Promise(resolve => setTimeout(resolve, 20))
    })
    expect(fake.count('update_customer_tags')).toBe(1)
  })

  test('many providers and mounts on one cache watch once', () => {
    const fake = projectOf({ current: 'ada' })
    const queryClient = hostQueryClient()
    renderUnderProvider(fake.supabase, useGames, { queryClient }).unmount()
    renderUnderProvider(fake.supabase, useGames, { queryClient })
    expect(fake.subscribers()).toBe(1)
  })
})

describe('another Supabase client', () => {
  test.each([
    ['the provider’s own', undefined],
    ['the host’s', hostQueryClient()],
  ])('shows nothing of the last one’s from %s query client', async (_whose, queryClient) => {
    const [ada, eve] = [projectOf({ current: 'ada' }), projectOf({ current: 'eve' })]
    const page = (client: typeof ada.supabase) => (
      <CustomerInsightsProvider client={client} {...PLACE} queryClient={queryClient}>
        <Games />
      </CustomerInsightsProvider>
    )
    const { rerender } = render(page(ada.supabase))
    await screen.findByText('ada')
    rerender(page(eve.supabase))
    await screen.findByText('eve')
  })

  test('whose `auth` may not be read, as with a host’s own tokens, works all the same', async () => {
    const { supabase } = projectOf({ current: 'ada' })
    const auth = new Proxy(supabase.auth, {
      get(_target, name) {
        throw new Error(`accessing supabase.auth.${String(name)} is not possible`)
      },
    })
    const { result } = renderUnderProvider({ ...supabase, auth }, useGames)
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
  })

  test('that fails to load segments does not throw through the page', async () => {
    const { result } = renderUnderProvider(fakeSupabase({}).supabase, () => useSegments())
    await waitFor(() => expect(result.current.isError).toBe(true))
  })
})
