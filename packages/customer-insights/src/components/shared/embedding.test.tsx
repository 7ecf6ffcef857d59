import { cleanup, render, screen } from '@testing-library/react'
import type {} from '@vitest/browser-playwright'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { cdp } from 'vitest/browser'

import type { CustomerGame, CustomerInsights, CustomerVenue } from '../../client/types.ts'
import type { CustomerBookingList } from '../../hooks/customerBookingsQueryOptions.ts'
import { CustomerInsightsProvider } from '../../provider/CustomerInsightsProvider.tsx'
import { BookingListSkeleton } from '../BookingHistory/BookingListSkeleton.tsx'
import { BookingListView } from '../BookingHistory/BookingListView.tsx'
import { CustomerOverviewCardView, standInInsights } from '../CustomerOverviewCard/CustomerOverviewCardView.tsx'
import { GamesPlayedGridView, standInGames } from '../GamesPlayedGrid/GamesPlayedGridView.tsx'
import { SegmentBadges } from '../SegmentBadges/SegmentBadges.tsx'
import { SegmentDashboardView } from '../SegmentDashboard/SegmentDashboardView.tsx'
import { standInSegments } from '../SegmentDashboard/standInSegments.ts'
import { standInVenues, VenuesVisitedListView } from '../VenuesVisitedList/VenuesVisitedListView.tsx'
import { Root } from './Root.tsx'
import { Skeleton } from './Skeleton.tsx'
import '../../styles/index.css'

/** A host's page of this width; nothing here asks the server for anything. */
function Page({ children, width = 720, dir }: { children: ReactNode; width?: number; dir?: 'rtl' }) {
  const client = {
    schema: () => {
      throw new Error('These views load nothing.')
    },
    auth: { onAuthStateChange: () => ({ data: { subscription: { unsubscribe: () => undefined } } }) },
  }
  return (
    <div dir={dir} style={{ inlineSize: width, fontFamily: 'sans-serif' }}>
      <CustomerInsightsProvider client={client as never} locale="en-US" timeZone="UTC" currency="USD" now="2026-02-15">
        {children}
      </CustomerInsightsProvider>
    </div>
  )
}

const long = 'Wolfeschlegelsteinhausen'.repeat(12)
const insights: CustomerInsights = {
  ...standInInsights,
  customer: { ...standInInsights.customer, name: 'Ada Lovelace', email: 'ada@example.com' },
  favorite_game: { id: '1', name: 'The Crypt', count: 3 },
  spending_tier: 'medium',
  total_spent: 480.5,
}
const hostile: CustomerInsights = {
  ...insights,
  customer: { ...insights.customer, name: long, email: `${long}@example.com`, marketing_tags: [long, 'vip'] },
  favorite_game: { id: '1', name: long, count: 1e9 },
  favorite_category: { name: long, count: 1 },
  total_spent: 1_199_999_999.88,
}
const games: CustomerGame[] = standInGames.map(game => ({ ...game, game_name: 'The Crypt', total_spent: 99 }))
const venues: CustomerVenue[] = standInVenues.map(venue => ({ ...venue, venue_name: long, total_spent: 1e9 }))
const history: CustomerBookingList = {
  total: 8,
  statuses: null,
  bookings: Array.from({ length: 8 }, (_, index) => ({
    id: String(index),
    starts_at: `2025-${String(12 - index).padStart(2, '0')}-01T18:00:00Z`,
    booking_date: `2025-${String(12 - index).padStart(2, '0')}-01`,
    game: { id: '1', name: 'The Lost Crypt' },
    venue: { id: '1', name: 'Old Town Square' },
    status: 'completed',
    amount: 99,
    is_counted: true,
    is_upcoming: false,
  })),
}

afterEach(() => {
  cleanup()
  for (const style of document.querySelectorAll('style[data-host]')) style.remove()
})

const heightOf = (content: ReactNode, width: number) => {
  const { container, unmount } = render(<Page width={width}>{content}</Page>)
  const { height } = container.getBoundingClientRect()
  unmount()
  return height
}

describe('while loading', () => {
  it.each([320, 560, 1000])('takes the room that the data will take, at %i px', width => {
    const views = {
      card: {
        skeleton: <CustomerOverviewCardView insights={standInInsights} />,
        loaded: <CustomerOverviewCardView insights={insights} />,
      },
      games: {
        skeleton: <GamesPlayedGridView games={standInGames} />,
        loaded: <GamesPlayedGridView games={games} />,
      },
      venues: {
        skeleton: <VenuesVisitedListView venues={standInVenues} />,
        loaded: <VenuesVisitedListView venues={venues} />,
      },
      history: {
        skeleton: (
          <Root name="ci-BookingHistory-root">
            <BookingListSkeleton heading="h3" />
          </Root>
        ),
        loaded: (
          <Root name="ci-BookingHistory-root">
            <BookingListView list={history} asOf="2026-02-15" heading="h3" more={null} />
          </Root>
        ),
      },
      dashboard: {
        skeleton: <SegmentDashboardView segments={standInSegments} skeleton />,
        loaded: <SegmentDashboardView segments={standInSegments} onSelectSegment={() => undefined} />,
      },
    }
    const shifts = Object.entries(views).map(([name, { skeleton, loaded }]) => {
      const during = heightOf(<Skeleton>{skeleton}</Skeleton>, width)
      return [name, Math.round(heightOf(loaded, width) - during)]
    })
    expect(Object.fromEntries(shifts)).toEqual({ card: 0, games: 0, venues: 0, history: 0, dashboard: 0 })
  })

  it('shows no word of the stand-in data', () => {
    const { container } = render(
      <Page>
        <Skeleton>
          <CustomerOverviewCardView insights={standInInsights} />
          <GamesPlayedGridView games={standInGames} />
          <VenuesVisitedListView venues={standInVenues} />
          <BookingListSkeleton heading="h3" />
          <SegmentDashboardView segments={standInSegments} skeleton />
        </Skeleton>
      </Page>,
    )
    const bones = [...container.querySelectorAll('[data-bone]')]
    expect(bones.length).toBeGreaterThan(100)
    expect(bones.filter(bone => getComputedStyle(bone).color !== 'rgba(0, 0, 0, 0)')).toEqual([])
  })

  it('offers nothing to focus', () => {
    const { container } = render(
      <Page>
        <Skeleton>
          <CustomerOverviewCardView insights={standInInsights} />
          <GamesPlayedGridView games={standInGames} />
          <VenuesVisitedListView venues={standInVenues} />
          <BookingListSkeleton heading="h3" />
          <SegmentDashboardView segments={standInSegments} skeleton />
        </Skeleton>
      </Page>,
    )
    const focusable = 'a[href], button:not(:disabled), [tabindex], input:not(:disabled)'
    const found = [...container.querySelectorAll<HTMLElement>(focusable)].filter(element => {
      element.focus()
      return document.activeElement === element
    })
    expect(found).toEqual([])
  })
})

describe('on a narrow page', () => {
  it.each([undefined, 'rtl'] as const)('nothing is wider than the page, direction %s', dir => {
    const { container } = render(
      <Page width={320} {...(dir ? { dir } : {})}>
        <CustomerOverviewCardView insights={hostile} />
        <GamesPlayedGridView games={games.map(game => ({ ...game, game_name: long, game_category: long }))} />
        <VenuesVisitedListView venues={venues} />
        <SegmentDashboardView segments={standInSegments} />
      </Page>,
    )
    const page = container.firstElementChild
    expect(page?.scrollWidth).toBe(320)
  })

  it('stands the other way round where the page is read from right to left', () => {
    render(
      <Page dir="rtl">
        <SegmentBadges insights={insights} />
      </Page>,
    )
    const label = screen.getByText('Medium spend')
    const glyph = label.parentElement?.querySelector('svg')
    expect(glyph?.getBoundingClientRect().left).toBeGreaterThan(label.getBoundingClientRect().left)
  })
})

describe('styles', () => {
  it('give way to any rule of the host', () => {
    const style = document.createElement('style')
    style.dataset.host = ''
    style.textContent = '.ci-SegmentBadges-badge { color: rgb(1, 2, 3) } .ci-root { --ci-rank-3: rgb(4, 5, 6) }'
    document.head.prepend(style)
    render(
      <Page>
        <SegmentBadges insights={insights} />
      </Page>,
    )
    const badge = screen.getByText('Medium spend').parentElement
    if (!badge) throw new Error('No badge.')
    expect(getComputedStyle(badge).color).toBe('rgb(1, 2, 3)')
    const glyph = badge.querySelector('.ci-SegmentGlyph-root')
    expect(glyph && getComputedStyle(glyph).color).toBe('rgb(4, 5, 6)')
  })

  it('keep badges and bars visible in forced colours', async () => {
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] })
    try {
      const { container } = render(
        <Page>
          <SegmentBadges insights={insights} />
          <VenuesVisitedListView venues={venues} />
          <SegmentDashboardView segments={standInSegments} />
        </Page>,
      )
      expect(matchMedia('(forced-colors: active)').matches).toBe(true)
      const badge = screen.getByText('Medium spend', { selector: '.ci-SegmentBadges-label' }).parentElement
      const bar = container.querySelector('.ci-Bar-fill')
      if (!badge || !bar) throw new Error('No badge, or no bar.')
      expect(getComputedStyle(badge).borderTopStyle).toBe('solid')
      expect(getComputedStyle(bar).backgroundColor).toBe(getComputedStyle(badge).color)
      const chosen = screen.getByText('Customers', { selector: '.ci-Segmented-label' })
      const other = screen.getByText('Revenue', { selector: '.ci-Segmented-label' })
      expect(getComputedStyle(chosen).backgroundColor).not.toBe(getComputedStyle(other).backgroundColor)
    } finally {
      await cdp().send('Emulation.setEmulatedMedia', { features: [] })
    }
  })
})
