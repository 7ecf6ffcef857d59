import { cleanup, render, waitFor } from '@testing-library/react'
import type {} from '@vitest/browser-playwright'
import { afterEach, expect, it } from 'vitest'
import { cdp } from 'vitest/browser'
import { CustomerInsightsProvider } from '../../provider/CustomerInsightsProvider.tsx'
import { BookingTimeline } from '../BookingHistory/BookingTimeline.tsx'
import { AnalyticsChart } from '../CustomerAnalytics/AnalyticsChart.tsx'
import { toHeatmap } from '../CustomerAnalytics/toHeatmap.ts'
import { GameArt } from '../GamesPlayedGrid/GameArt.tsx'
import { SegmentDashboardView } from '../SegmentDashboard/SegmentDashboardView.tsx'
import { standInSegments } from '../SegmentDashboard/standInSegments.ts'
import { AlertGlyph } from './Glyph.tsx'
import { Root } from './Root.tsx'
import { StateMessage } from './StateMessage.tsx'
import '../../styles/index.css'

const client = { auth: { onAuthStateChange: () => ({ data: { subscription: { unsubscribe: () => undefined } } }) } }
const booking = { starts_at: null, game: null, venue: null, status: null, amount: 9, is_counted: true }
const bookings = [
  { ...booking, id: '1', booking_date: '2026-01-01', is_upcoming: false },
  { ...booking, id: '2', booking_date: '2026-02-01', is_upcoming: false, is_counted: false },
  { ...booking, id: '3', booking_date: '2026-03-01', is_upcoming: true },
]

/** One of each kind of drawing, and how many of its shapes there are at least. */
const SHAPES: Record<string, number> = {
  '.ci-Glyph-root *': 1,
  '.ci-SegmentGlyph-root *': 13,
  // Those without a booking have no bar in their card.
  '.ci-Bar-fill:not([data-empty], .ci-SegmentCards-card[data-segment="unsegmented"] *)': 12,
  '.ci-SegmentPie-chart path': 12,
  '.ci-BookingTimeline-part:not([hidden])': 6,
  '[data-chart="bars"] rect[fill^="rgb"], [data-chart="bars"] rect[fill^="color"]': 2,
  '[data-chart="heatmap"] rect': 1,
  '.ci-GameArt-root *': 5,
}
/** Drawings in tones of their own, of which the strongest is to be seen. */
const TONES = ['[data-chart="heatmap"] rect', '.ci-GameArt-root *']

afterEach(async () => {
  cleanup()
  await cdp().send('Emulation.setEmulatedMedia', { features: [] })
})

it.each(['light', 'dark'])('every drawing is seen on the colours that a reader forces, %s', async scheme => {
  await cdp().send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'forced-colors', value: 'active' },
      { name: 'prefers-color-scheme', value: scheme },
    ],
  })
  const { container } = render(
    <CustomerInsightsProvider client={client as never} locale="en-US" timeZone="UTC" currency="USD">
      <Root name="ci-CustomerInsights-root" style={{ inlineSize: 1000 }}>
        <StateMessage tone="error" icon={<AlertGlyph />} text={{ title: '', description: '' }} />
        <SegmentDashboardView segments={standInSegments} />
        <BookingTimeline bookings={bookings} isUpcoming={({ is_upcoming }) => is_upcoming} heading="h3" />
        <AnalyticsChart
          label="Spent"
          bars={['1', '2'].map(id => ({ id, label: id, value: 9, text: '9' }))}
          axis={String}
        />
        <AnalyticsChart
          label="Visits"
          heatmap={toHeatmap([{ weekday: 1, hour: 19, bookings: 9 }], 1)}
          weekday={String}
          hour={String}
          cellText={() => ({ label: '', text: '' })}
        />
        <GameArt seed="1" />
      </Root>
    </CustomerInsightsProvider>,
  )
  await waitFor(
    () => {
      const counts = Object.keys(SHAPES).map(
        selector => [selector, container.querySelectorAll(selector).length] as const,
      )
      expect(counts.filter(([selector, count]) => count < (SHAPES[selector] ?? 0))).toEqual([])
    },
    { timeout: 10_000 },
  )
  const page = document.createElement('div')
  page.style.background = 'Canvas'
  container.append(page)
  const canvas = getComputedStyle(page).backgroundColor
  expect(luminance(canvas, canvas)).toBeCloseTo(scheme === 'light' ? 1 : 0)

  await waitFor(() => {
    const faint = Object.keys(SHAPES).filter(selector => {
      const contrasts = [...container.querySelectorAll(selector)].map(shape => contrastOf(shape, canvas))
      return (TONES.includes(selector) ? Math.max(...contrasts) : Math.min(...contrasts)) < 3
    })
    expect(faint).toEqual([])
  })
})

/** What a shape is drawn in, against the page: the strongest of its inks. */
function contrastOf(shape: Element, canvas: string): number {
  if (!shape.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return 1
  const { fill, stroke, strokeWidth, backgroundColor, borderTopColor, borderTopStyle } = getComputedStyle(shape)
  const line = Number.parseFloat(strokeWidth) > 0 ? stroke : 'none'
  const border = borderTopStyle === 'none' ? 'none' : borderTopColor
  const inks = shape instanceof SVGElement ? [fill, line] : [backgroundColor, border]
  const page = luminance(canvas, canvas)
  const lights = inks.filter(ink => ink !== 'none').map(ink => luminance(ink, canvas))
  return Math.max(1, ...lights.map(light => (Math.max(light, page) + 0.05) / (Math.min(light, page) + 0.05)))
}

/** 0..1, as WCAG reckons, of a colour on the page. */
function luminance(color: string, canvas: string): number {
  const context = new OffscreenCanvas(1, 1).getContext('2d')
  if (!context) throw new Error('Nothing to draw on.')
  for (const ink of [canvas, color]) {
    context.fillStyle = ink
    context.fillRect(0, 0, 1, 1)
  }
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
  const linear = (value: number) => (value <= 10 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}
