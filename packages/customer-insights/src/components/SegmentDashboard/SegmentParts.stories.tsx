import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactNode } from 'react'
import { expect, fn, waitFor, within } from 'storybook/test'
import type { CustomerSegments } from '../../client/types.ts'
import { useSegments } from '../../hooks/useSegments.ts'
import { SegmentCards } from './SegmentCards.tsx'
import { SegmentComparison } from './SegmentComparison.tsx'
import { SegmentGuide } from './SegmentGuide.tsx'
import { SegmentPies } from './SegmentPies.tsx'
import { SegmentPreferences } from './SegmentPreferences.tsx'
import { SegmentTable } from './SegmentTable.tsx'

/** The parts of the dashboard, each by itself on what `useSegments` answers. */
const meta: Meta = { title: 'Segments/Parts', args: { onSelectSegment: fn() } }

export default meta
type Story = StoryObj

function Loaded({ children }: { children: (segments: CustomerSegments) => ReactNode }) {
  const { data } = useSegments({ previewSize: 0, lastVisits: true })
  return data ? children(data) : null
}

const part = (render: (segments: CustomerSegments) => ReactNode, text: string | RegExp): Story => ({
  render: () => <Loaded>{render}</Loaded>,
  play: async ({ canvasElement }) => waitFor(() => expect(canvasElement).toHaveTextContent(text), { timeout: 20_000 }),
})

export const Cards = part(segments => <SegmentCards segments={segments} onSelectSegment={fn()} />, '% of customers')

export const CardsOfLifecycle = part(
  segments => <SegmentCards segments={segments} dimensions={['lifecycle_stage']} measure="revenue" pies={false} />,
  '% of revenue',
)

export const Pies: Story = {
  ...part(segments => <SegmentPies segments={segments} />, 'Spending'),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(within(canvasElement).getAllByRole('img')).toHaveLength(3), { timeout: 20_000 })
  },
}

export const Table = part(
  segments => <SegmentTable segments={segments} onSelectSegment={fn()} />,
  'Days since last visit',
)

export const Comparison = part(
  segments => <SegmentComparison segments={segments} pair={['active', 'at-risk']} />,
  'Revenue per customer',
)

export const Guide = part(
  segments => <SegmentGuide segments={segments} onSelectSegment={fn()} />,
  'Spent more than $1,000 in all.',
)

export const Preferences = part(segments => <SegmentPreferences segments={segments} />, 'Favourite games')
