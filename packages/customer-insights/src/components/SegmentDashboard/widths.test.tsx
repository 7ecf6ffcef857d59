import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { de, en, fr, type Messages } from '../../i18n/index.ts'
import { CustomerInsightsProvider } from '../../provider/CustomerInsightsProvider.tsx'
import { SegmentCards } from './SegmentCards.tsx'
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

it.each(looks)('shows every segment and number whole, %i px wide, in %s', (width, locale) => {
  const { container } = render(
    <CustomerInsightsProvider
      client={client as never}
      locale={locale}
      messages={LANGUAGES[locale] ?? en}
      timeZone="UTC"
      currency="USD"
    >
      <div style={{ inlineSize: width }}>
        <SegmentCards {...part} />
        <SegmentTable {...part} lastVisits reachable={width < 1000} />
      </div>
    </CustomerInsightsProvider>,
  )
  const cut = [...container.querySelectorAll<HTMLElement>('.ci-SegmentName-root, .ci-SegmentTable-scroll')].filter(
    element => element.scrollWidth > element.clientWidth,
  )
  expect(cut.map(element => element.textContent)).toEqual([])
  expect(container.querySelectorAll('.ci-SegmentTable-row')).toHaveLength(13)
})
