import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { CustomerInsightsProvider } from '../../provider/CustomerInsightsProvider.tsx'
import { SegmentComparison } from './SegmentComparison.tsx'
import { standInSegments } from './standInSegments.ts'
import '../../styles/index.css'

afterEach(cleanup)

const client = { auth: { onAuthStateChange: () => ({ data: { subscription: { unsubscribe: () => undefined } } }) } }
const [vip, ...others] = standInSegments.spending_tiers
if (!vip) throw new Error('No tier.')
const rich = { ...vip, total_spent: 1_201_005_459, average_booking_value: 20_356_024.74 }

it('breaks no number on the smallest phone, and nothing stands out', () => {
  const { container } = render(
    <CustomerInsightsProvider client={client as never} locale="en-US" timeZone="UTC" currency="USD">
      <div style={{ inlineSize: 288 }}>
        <SegmentComparison segments={{ ...standInSegments, spending_tiers: [rich, ...others] }} />
      </div>
    </CustomerInsightsProvider>,
  )
  const numbers = [...container.querySelectorAll<HTMLElement>('.ci-SegmentComparison-number')]
  expect(numbers.map(cell => cell.textContent)).toContain('$1,201,005,459')
  const lines = numbers.map(cell => cell.querySelector('span')?.getClientRects().length)
  expect(new Set(lines)).toEqual(new Set([1]))
  expect(numbers.filter(cell => cell.scrollWidth > cell.clientWidth).map(cell => cell.textContent)).toEqual([])
})
