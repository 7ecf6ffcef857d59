import { cleanup, render, waitFor } from '@testing-library/react'
import type {} from '@vitest/browser-playwright'
import { afterEach, expect, it } from 'vitest'
import { cdp } from 'vitest/browser'
import { CustomerInsightsProvider } from '../../provider/CustomerInsightsProvider.tsx'
import { AnalyticsChart } from './AnalyticsChart.tsx'
import { toHeatmap } from './toHeatmap.ts'
import '../../styles/index.css'

afterEach(cleanup)

const client = { auth: { onAuthStateChange: () => ({ data: { subscription: { unsubscribe: () => undefined } } }) } }
const heatmap = toHeatmap(
  [1, 2, 3, 4].map(weekday => ({ weekday, hour: 19, bookings: weekday })),
  1,
)

it('keeps the steps apart where the reader forces colours', async () => {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] })
  try {
    const { container } = render(
      <CustomerInsightsProvider client={client as never} locale="en-US" timeZone="UTC" currency="USD">
        <AnalyticsChart
          label="Visits"
          heatmap={heatmap}
          weekday={String}
          hour={String}
          cellText={() => ({ label: '', text: '' })}
        />
      </CustomerInsightsProvider>,
    )
    const fills = () =>
      [...container.querySelectorAll('.ci-AnalyticsChart-drawing rect')].map(rect => getComputedStyle(rect).fill)
    // None, and four that are ever fuller.
    await waitFor(() => expect(new Set(fills().filter(fill => fill !== 'rgba(0, 0, 0, 0)')).size).toBe(5), {
      timeout: 10_000,
    })
  } finally {
    await cdp().send('Emulation.setEmulatedMedia', { features: [] })
  }
})
