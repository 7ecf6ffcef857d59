import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import type {} from '@vitest/browser-playwright'
import type { ReactNode } from 'react'
import { afterEach, expect, it } from 'vitest'
import { cdp } from 'vitest/browser'
import { de, en, fr, type Messages } from '../../i18n/index.ts'
import { CustomerInsightsProvider } from '../../provider/CustomerInsightsProvider.tsx'
import { SegmentCards } from './SegmentCards.tsx'
import { SegmentComparison } from './SegmentComparison.tsx'
import { SegmentTable } from './SegmentTable.tsx'
import { standInSegments } from './standInSegments.ts'
import '../../styles/index.css'

afterEach(cleanup)

const client = { auth: { onAuthStateChange: () => ({ data: { subscription: { unsubscribe: () => undefined } } }) } }
const part = {
  segments: {
    ...standInSegments,
    unsegmented: { ...standInSegments.unsegmented, count: 16 },
    totals: { ...standInSegments.totals, total_spent: 1_201_005_459, average_booking_value: 20_356_024.74 },
  },
  onSelectSegment: () => undefined,
}

const LANGUAGES: Record<string, Messages> = { 'en-US': en, 'de-DE': de, 'fr-FR': fr }
// A phone's, a tablet's and a laptop's, without the margins of the page.
const WIDTHS = [288, 358, 736, 1000, 1200]
const looks = WIDTHS.flatMap(width => Object.keys(LANGUAGES).map(locale => [width, locale] as const))

const cutIn = (element: HTMLElement) =>
  [...element.querySelectorAll<HTMLElement>('.ci-SegmentName-root, .ci-SegmentTable-scroll')]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
    .map(({ textContent }) => textContent)

function renderIn(locale: string, width: number, content: ReactNode) {
  return render(
    <CustomerInsightsProvider
      client={client as never}
      locale={locale}
      messages={LANGUAGES[locale] ?? en}
      timeZone="UTC"
      currency="USD"
    >
      <div style={{ inlineSize: width }}>{content}</div>
    </CustomerInsightsProvider>,
  ).container
}

it.each(looks)('shows every segment and number whole, %i px wide, in %s', (width, locale) => {
  const container = renderIn(
    locale,
    width,
    <>
      <SegmentCards {...part} />
      <SegmentTable {...part} lastVisits reachable={width < 1000} />
    </>,
  )
  expect(cutIn(container)).toEqual([])
  expect(container.querySelectorAll('.ci-SegmentTable-row')).toHaveLength(13)
})

it('has the numbers of a phone below each other, with a menu beside them and without', () => {
  const container = renderIn('en-US', 358, <SegmentCards {...part} />)
  const cards = [...container.querySelectorAll('.ci-SegmentCards-card')].slice(0, 5)
  expect(cards.map(card => card.querySelector('.ci-SegmentMenu-root') !== null)).toEqual([
    true,
    true,
    true,
    true,
    false,
  ])
  const ends = cards.map(card => card.querySelector('.ci-SegmentCards-number > span')?.getBoundingClientRect().right)
  expect(new Set(ends).size).toBe(1)
})

it.each(Object.keys(LANGUAGES))('has room for its columns as soon as they are side by side, in %s', locale => {
  const container = renderIn(locale, 770, <SegmentTable segments={standInSegments} lastVisits reachable />)
  expect(cutIn(container)).toEqual([])
  const heads = [...container.querySelectorAll('.ci-SegmentTable-head')].map(head => head.getBoundingClientRect())
  expect(new Set(heads.map(({ bottom }) => Math.round(bottom))).size).toBe(1)
})

const seenIn = (container: HTMLElement) =>
  [...container.querySelectorAll<HTMLElement>('[data-segment="vip"] > td')].filter(cell => cell.checkVisibility())

it('has one column on a phone, that which is sorted by, and all on paper', async () => {
  const container = renderIn('en-US', 358, <SegmentTable segments={standInSegments} lastVisits reachable />)
  const [customers] = seenIn(container).map(({ textContent }) => textContent)
  expect(seenIn(container)).toHaveLength(1)
  fireEvent.click(screen.getByRole('button', { name: 'Revenue' }))
  expect(seenIn(container).map(({ textContent }) => textContent)).toEqual([expect.stringMatching(/^\$/)])
  // Largest first, smallest first, and back to what it was.
  fireEvent.click(screen.getByRole('button', { name: 'Revenue' }))
  fireEvent.click(screen.getByRole('button', { name: 'Revenue' }))
  expect(seenIn(container).map(({ textContent }) => textContent)).toEqual([customers])

  await cdp().send('Emulation.setEmulatedMedia', { media: 'print' })
  try {
    expect(seenIn(container)).toHaveLength(7)
  } finally {
    await cdp().send('Emulation.setEmulatedMedia', { media: '' })
  }
})

it.each(Object.keys(LANGUAGES))('names what it compares whole on the smallest phone, in %s', locale => {
  const container = renderIn(locale, 288, <SegmentComparison {...part} />)
  expect(container.querySelectorAll('.ci-SegmentComparison-table .ci-SegmentName-root').length).toBe(2)
  expect(cutIn(container)).toEqual([])
})

// The width of A4 without its margins.
it.each(Object.keys(LANGUAGES))('fits on paper, in %s', async locale => {
  await cdp().send('Emulation.setEmulatedMedia', { media: 'print' })
  try {
    expect(cutIn(renderIn(locale, 718, <SegmentTable segments={standInSegments} lastVisits />))).toEqual([])
  } finally {
    await cdp().send('Emulation.setEmulatedMedia', { media: '' })
  }
})
