import { cleanup, render, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { CustomerInsightsProvider } from '../../provider/CustomerInsightsProvider.tsx'
import { AnalyticsChart } from './AnalyticsChart.tsx'
import '../../styles/index.css'

afterEach(cleanup)

const client = { auth: { onAuthStateChange: () => ({ data: { subscription: { unsubscribe: () => undefined } } }) } }

it('has room for a month of refunds, below nothing and above the names of the months', async () => {
  const bars = [300, -2500, 0].map((value, index) => ({ id: `${index}`, label: 'Mar', value, text: `${value}` }))
  const { container } = render(
    <CustomerInsightsProvider client={client as never} locale="en-US" timeZone="UTC" currency="USD">
      <AnalyticsChart label="Spending" bars={bars} axis={String} />
    </CustomerInsightsProvider>,
  )
  const bottom = (selector: string) =>
    Math.max(...[...container.querySelectorAll(selector)].map(it => it.getBoundingClientRect().bottom))
  const heights = () =>
    [...container.querySelectorAll('.ci-AnalyticsChart-drawing rect[focusable]')].map(
      it => it.getBoundingClientRect().height,
    )
  await waitFor(() => expect(heights().filter(height => height > 1)).toHaveLength(2), { timeout: 10_000 })
  // Once it has grown to its height.
  await waitFor(() => expect(Math.max(...heights())).toBeGreaterThan(8 * Math.min(...heights().filter(it => it > 1))))
  const labels = [...container.querySelectorAll('.ci-AnalyticsChart-drawing text')].filter(
    it => it.textContent === 'Mar',
  )
  expect(labels.length).toBeGreaterThan(0)
  expect(bottom('.ci-AnalyticsChart-drawing rect[focusable]')).toBeLessThanOrEqual(
    labels[0]?.getBoundingClientRect().top ?? 0,
  )
})
