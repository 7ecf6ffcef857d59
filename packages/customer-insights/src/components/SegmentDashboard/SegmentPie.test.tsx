import { cleanup, render, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { CustomerInsightsProvider } from '../../provider/CustomerInsightsProvider.tsx'
import { SegmentDashboardView, standInSegments } from './SegmentDashboardView.tsx'
import '../../styles/index.css'

afterEach(cleanup)

function Dashboard({ colorScheme }: { colorScheme: 'light' | 'dark' }) {
  const client = { auth: { onAuthStateChange: () => ({ data: { subscription: { unsubscribe: () => undefined } } }) } }
  return (
    <CustomerInsightsProvider
      client={client as never}
      locale="en-US"
      timeZone="UTC"
      currency="USD"
      colorScheme={colorScheme}
    >
      <SegmentDashboardView segments={standInSegments} />
    </CustomerInsightsProvider>
  )
}

const fills = (container: HTMLElement) =>
  [...container.querySelectorAll('.ci-SegmentPie-chart path')].map(path => path.getAttribute('fill') ?? '')

it('paints every slice in the colour of its segment, and follows a change of theme', async () => {
  const { container, rerender } = render(<Dashboard colorScheme="light" />)
  await waitFor(() => expect(fills(container)).toHaveLength(15), { timeout: 10_000 })
  const light = fills(container)
  expect(light[0]).toBe('rgb(123, 75, 194)')
  expect(light.filter(fill => !/^rgba?\(/.test(fill) || /^rgba?\(0, 0, 0/.test(fill))).toEqual([])

  rerender(<Dashboard colorScheme="dark" />)
  // Those without a segment are a mix of text and surface, so their grey is another in the dark.
  await waitFor(() => expect(fills(container)[4]).not.toBe(light[4]), { timeout: 10_000 })
  expect(fills(container)[0]).toBe(light[0])
})
