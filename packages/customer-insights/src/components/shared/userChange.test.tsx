import { cleanup, configure, getConfig, render, screen } from '@testing-library/react'
import { type ReactNode, StrictMode, useEffect, useState } from 'react'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { listed, pageOf } from '../../../test/client/fakeList.ts'
import { deferred, fakeSupabase, ok } from '../../../test/client/fakeSupabase.ts'
import type { RpcResponse, SupabaseClientLike } from '../../client/supabase.ts'
import { useCustomerInsights } from '../../hooks/useCustomerInsights.ts'
import { useUpdateCustomerTags } from '../../hooks/useUpdateCustomerTags.ts'
import { CustomerInsightsProvider } from '../../provider/CustomerInsightsProvider.tsx'
import { CustomerDetail } from '../CustomerDetail/CustomerDetail.tsx'
import { CustomerList } from '../CustomerList/CustomerList.tsx'
import { standInInsights } from '../CustomerOverviewCard/CustomerOverviewCardView.tsx'
import { standInGames } from '../GamesPlayedGrid/GamesPlayedGridView.tsx'
import { SegmentDashboard } from '../SegmentDashboard/SegmentDashboard.tsx'
import { standInSegments } from '../SegmentDashboard/standInSegments.ts'
import { standInVenues } from '../VenuesVisitedList/VenuesVisitedListView.tsx'
import '../../styles/index.css'

const act = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }
// Rendered when React sees fit, as in a host's page.
beforeEach(() => {
  act.IS_REACT_ACT_ENVIRONMENT = false
})

/** In milliseconds. A whole page of components takes its time on a busy machine. */
const PATIENCE = 30_000
const usual = getConfig().asyncUtilTimeout
beforeAll(() => configure({ asyncUtilTimeout: PATIENCE }))
afterAll(() => configure({ asyncUtilTimeout: usual }))
vi.setConfig({ testTimeout: 3 * PATIENCE })
const eventually = (check: () => void) => vi.waitFor(check, { timeout: PATIENCE, interval: 50 })
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  act.IS_REACT_ACT_ENVIRONMENT = true
})

/** A project in which everything carries the name of whoever asks. */
function projectOf(user: { current: string }) {
  const named = (text: string) => `${user.current}-${text}`
  return fakeSupabase({
    get_customer_with_insights: () =>
      ok({
        ...standInInsights,
        customer: { ...standInInsights.customer, id: '1', name: named('customer'), marketing_tags: [named('tag')] },
        favorite_game: { id: '1', name: named('game'), count: 4 },
      }),
    get_customer_games: () => ok(standInGames.map(game => ({ ...game, game_name: named(`game-${game.game_id}`) }))),
    get_customer_venues: () => ok(standInVenues.map(venue => ({ ...venue, venue_name: named('venue') }))),
    get_customer_segments: () =>
      ok({
        ...standInSegments,
        category_preferences: standInSegments.category_preferences.map(one => ({
          ...one,
          category: named(one.category),
        })),
      }),
    get_customer_bookings: () => ok({ bookings: [], next: null, total: 0, statuses: [] }),
    get_marketing_tags: () => ok([{ tag: named('tag'), customers: 1 }]),
    list_customers: () => ok(pageOf([listed('1', { name: named('first') }), listed('2', { name: named('second') })])),
    update_customer_tags: () => ok([named('written')]),
  })
}

/** Everything in the page that could be read, looked at or heard, at each moment in which it changes. */
function recordPage() {
  const moments: string[] = []
  const look = () => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value)
    moments.push([document.body.innerHTML, ...fields].join('\n'))
  }
  const observer = new MutationObserver(look)
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
  return {
    moments,
    look,
    [Symbol.dispose]: () => observer.disconnect(),
  }
}

const nextFrame = () => new Promise(resolve => requestAnimationFrame(resolve))

/** The host's own header, which knows of the user by the same event. */
function Header({ supabase }: { supabase: SupabaseClientLike }) {
  const [user, setUser] = useState('nobody')
  useEffect(() => {
    const { data } = supabase.auth.onAuthStateChange((_event, session) => setUser(session?.user.id ?? 'nobody'))
    return () => data.subscription.unsubscribe()
  }, [supabase])
  return <header>Signed in: {user}</header>
}

/** A host's own component: nothing in it makes React paint sooner or later. */
function Name() {
  return <p>{useCustomerInsights({ customerId: '1' }).data?.customer.name}</p>
}

let write: (tags: string[]) => void = () => {}
function Writer() {
  const { mutate } = useUpdateCustomerTags({ customerId: '1' })
  write = mutate
  return null
}

/** A host that makes a client for each user. */
let switchTo: (next: { user: string; client: SupabaseClientLike }) => void = () => {}

function Page({ supabase, children }: { supabase: SupabaseClientLike; children: ReactNode }) {
  const [own, setOwn] = useState<{ user: string; client: SupabaseClientLike }>()
  switchTo = setOwn
  return (
    <StrictMode>
      {own ? <header>Signed in: {own.user}</header> : <Header supabase={supabase} />}
      <CustomerInsightsProvider
        client={own?.client ?? supabase}
        locale="en-US"
        timeZone="UTC"
        currency="USD"
        now="2026-02-15"
      >
        {children}
      </CustomerInsightsProvider>
    </StrictMode>
  )
}

/** Ada has looked around: picked a customer, searched, and typed a tag that she has not saved. */
async function adasPage() {
  const user = { current: 'ada' }
  const project = projectOf(user)
  render(
    <Page supabase={project.supabase}>
      <CustomerList views={false} />
      <CustomerDetail customerId="1" />
      <SegmentDashboard guide={false} />
      <Writer />
    </Page>,
  )
  await eventually(() => expect(project.subscribers()).toBeGreaterThan(1))
  project.signIn('ada', 'INITIAL_SESSION')
  await screen.findByText('ada-first')
  await screen.findAllByText('ada-Category 1')
  await screen.findAllByText('ada-tag')
  await userEvent.click(await screen.findByRole('checkbox', { name: /ada-first/ }))
  await screen.findByText(/1 .*selected/i)
  return { user, project }
}

describe('when someone else signs in', () => {
  it('nothing of the first user is in the page any more when it is painted next', async () => {
    const { user, project } = await adasPage()
    using page = recordPage()
    user.current = 'eve'
    project.signIn('eve')
    await nextFrame()
    page.look()
    await screen.findByText('eve-first')
    await screen.findAllByText('eve-tag')
    expect(page.moments.length).toBeGreaterThan(2)
    expect(page.moments.filter(moment => /ada-/.test(moment))).toEqual([])
    expect(screen.queryByText(/selected/i)).toBeNull()
  })

  it('nor does it come back with answers, writes and messages that were under way', async () => {
    const { user, project } = await adasPage()
    const [list, tags] = [deferred<RpcResponse>(), deferred<RpcResponse>()]
    project.answer('list_customers', [list.promise])
    project.answer('update_customer_tags', [tags.promise])
    write(['ada-unsaved'])
    await screen.findAllByText('ada-unsaved')
    const asked = project.count('list_customers')
    await userEvent.type(screen.getByRole('searchbox'), 'ada-typed')
    await eventually(() => expect(project.count('list_customers')).toBeGreaterThan(asked))
    await eventually(() => expect(project.count('update_customer_tags')).toBe(1))

    using page = recordPage()
    user.current = 'eve'
    project.answer('list_customers', () => ok(pageOf([listed('1', { name: 'eve-first' })])))
    project.signIn('eve')
    await nextFrame()
    page.look()
    await screen.findByText('eve-first')
    await screen.findAllByText('eve-tag')
    list.resolve(ok(pageOf([listed('1', { name: 'ada-late' })])))
    tags.resolve(ok(['ada-written']))
    // Long enough for what would follow from the answers, which is nothing that could be waited for.
    for (let frames = 0; frames < 10; frames++) await nextFrame()
    page.look()
    expect(page.moments.filter(moment => /ada-/.test(moment))).toEqual([])
  })

  it('nor when the host hands over another client for another user', async () => {
    render(
      <Page supabase={projectOf({ current: 'ada' }).supabase}>
        <Name />
      </Page>,
    )
    await screen.findByText('ada-customer')
    using page = recordPage()
    switchTo({ user: 'eve', client: projectOf({ current: 'eve' }).supabase })
    await screen.findByText('eve-customer')
    const hers = page.moments.filter(moment => moment.includes('Signed in: eve'))
    expect(hers.length).toBeGreaterThan(1)
    expect(hers.filter(moment => /ada-/.test(moment))).toEqual([])
  })

  it('a sign-out leaves an empty page', async () => {
    const { user, project } = await adasPage()
    const refused = { data: null, error: { code: '42501', message: 'no' }, status: 401 }
    for (const name of ['list_customers', 'get_customer_with_insights', 'get_customer_segments']) {
      project.answer(name, [refused])
    }
    using page = recordPage()
    user.current = 'nobody'
    project.signIn(null, 'SIGNED_OUT')
    await nextFrame()
    page.look()
    await screen.findByText('Signed in: nobody')
    expect(page.moments.filter(moment => /ada-/.test(moment))).toEqual([])
  })
})
