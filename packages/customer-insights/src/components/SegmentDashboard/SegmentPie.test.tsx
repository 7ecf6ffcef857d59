import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type {} from '@vitest/browser-playwright'
import { type ReactNode, useState } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { en } from '../../i18n/en.ts'
import { CustomerInsightsProvider } from '../../provider/CustomerInsightsProvider.tsx'
import { createLoader } from '../shared/useLoaded.ts'
import { DimensionPie } from './DimensionPie.tsx'
import { toDimensions } from './dimensions.ts'
import { SegmentDashboardView } from './SegmentDashboardView.tsx'
import { SegmentPart } from './SegmentPart.tsx'
import { SegmentPie } from './SegmentPie.tsx'
import { standInSegments } from './standInSegments.ts'
import '../../styles/index.css'

afterEach(cleanup)

function Page({ colorScheme = 'light', children }: { colorScheme?: 'light' | 'dark'; children: ReactNode }) {
  const [client] = useState(() => ({
    auth: { onAuthStateChange: () => ({ data: { subscription: { unsubscribe: () => undefined } } }) },
  }))
  return (
    <CustomerInsightsProvider
      client={client as never}
      locale="en-US"
      timeZone="UTC"
      currency="USD"
      colorScheme={colorScheme}
    >
      {children}
    </CustomerInsightsProvider>
  )
}

const dashboard = (colorScheme: 'light' | 'dark') => (
  <Page colorScheme={colorScheme}>
    <SegmentDashboardView segments={standInSegments} />
  </Page>
)

const slices = (container: HTMLElement) => [...container.querySelectorAll('.ci-SegmentPie-chart path')]
/** While a slice moves, the chart writes the same colour with its opacity: `rgba(1, 2, 3, 1)`. */
const opaque = (fill: string) => fill.replace(/^rgba\((.*), 1\)$/, 'rgb($1)')
const fills = (container: HTMLElement) => slices(container).map(path => opaque(path.getAttribute('fill') ?? ''))

it('paints every slice in the colour of its segment, and follows a change of theme', async () => {
  const { container, rerender } = render(dashboard('light'))
  await waitFor(() => expect(fills(container)).toHaveLength(15), { timeout: 10_000 })
  const light = fills(container)
  expect(light[0]).toBe('rgb(123, 75, 194)')
  expect(light.filter(fill => !/^rgba?\(/.test(fill) || /^rgba?\(0, 0, 0/.test(fill))).toEqual([])

  rerender(dashboard('dark'))
  // Those without a segment are a mix of text and surface, so their grey is another in the dark.
  await waitFor(() => expect(fills(container)[4]).not.toBe(light[4]), { timeout: 10_000 })
  expect(fills(container)[0]).toBe(light[0])
})

it('keeps the colours apart where the reader forces theirs, with a line around each slice', async () => {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] })
  try {
    const { container } = render(dashboard('light'))
    await waitFor(() => expect(fills(container)).toHaveLength(15), { timeout: 10_000 })
    expect(new Set(fills(container).slice(0, 5)).size).toBe(5)
    const [slice] = slices(container)
    if (!slice) throw new Error('No slice.')
    expect(getComputedStyle(slice).stroke).not.toBe('none')
    expect(getComputedStyle(slice).strokeWidth).toBe('1.5px')
  } finally {
    await cdp().send('Emulation.setEmulatedMedia', { features: [] })
  }
})

const [spending] = toDimensions(standInSegments, en)
if (!spending) throw new Error('No dimension.')

it('says so where the chart cannot be loaded, and loads it when asked again', async () => {
  let isOffline = true
  const load = vi.fn(async () => {
    if (isOffline) throw new TypeError('Failed to fetch dynamically imported module')
    return DimensionPie
  })
  const loader = createLoader(load)
  const { container } = render(
    <Page>
      <SegmentPart name="test" asOf="2026-02-15">
        <SegmentPie dimension={spending} measure="customers" skeleton={false} loader={loader} />
      </SegmentPart>
    </Page>,
  )
  expect(await screen.findByText('The chart could not be loaded.')).toBeTruthy()
  expect(load).toHaveBeenCalledTimes(1)
  isOffline = false
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(fills(container)).toHaveLength(5), { timeout: 10_000 })
  expect(screen.queryByText('The chart could not be loaded.')).toBeNull()
})

it('opens the segment of a slice', async () => {
  const onSelectSegment = vi.fn()
  const { container } = render(
    <Page>
      <SegmentPart name="test" asOf="2026-02-15" onSelectSegment={onSelectSegment}>
        <SegmentPie dimension={spending} measure="customers" skeleton={false} />
      </SegmentPart>
    </Page>,
  )
  await waitFor(() => expect(fills(container)).toHaveLength(5), { timeout: 10_000 })
  const [vip, , , , unsegmented] = slices(container)
  if (!vip || !unsegmented) throw new Error('No slice.')
  fireEvent.click(unsegmented)
  expect(onSelectSegment).not.toHaveBeenCalled()
  fireEvent.click(vip)
  expect(onSelectSegment).toHaveBeenCalledExactlyOnceWith({ dimension: 'spending_tier', value: 'vip', label: 'VIP' })
})
