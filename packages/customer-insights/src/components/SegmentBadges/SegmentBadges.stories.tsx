import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import * as states from '../../../../../.storybook/states.ts'
import { FREQUENCY_TIERS, SPENDING_TIERS } from '../../client/types.ts'
import { SegmentBadges } from './SegmentBadges.tsx'

const meta: Meta<typeof SegmentBadges> = {
  title: 'Customer/SegmentBadges',
  component: SegmentBadges,
  args: { customerId: 'vip' },
}

export default meta
type Story = StoryObj<typeof SegmentBadges>

export const Vip: Story = {
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    const badges = within(root).getByRole('list', { name: 'Segments' })
    await expect(badges).toHaveTextContent('VIP')
    await expect(badges).toHaveTextContent(/ fan$/)
  },
}
export const Regular: Story = { args: { customerId: 'regular' } }
/** Given the insights, it loads nothing: for the rows of a list. */
export const AllTiers: Story = {
  render: () => (
    <div style={{ display: 'grid', gap: 8, justifyItems: 'start' }}>
      {SPENDING_TIERS.map((spending_tier, index) => (
        <SegmentBadges
          key={spending_tier}
          insights={{
            spending_tier,
            frequency_tier: FREQUENCY_TIERS[index] ?? null,
            favorite_category: index === 0 ? { name: 'Escape Room', count: 3 } : null,
          }}
        />
      ))}
    </div>
  ),
}
/** A name in the other direction than the page's loses its end too, not its beginning. */
export const CutInArabic: Story = {
  parameters: { insights: { locale: 'ar-EG' } },
  render: () => (
    <div style={{ inlineSize: 160 }}>
      <SegmentBadges
        insights={{
          spending_tier: null,
          frequency_tier: null,
          favorite_category: { name: 'The Unending Corridor', count: 3 },
        }}
      />
    </div>
  ),
  play: async ({ canvas }) => {
    const label = await canvas.findByText(/Unending/)
    await expect(label.scrollWidth).toBeGreaterThan(label.clientWidth)
    const text = document.createRange()
    text.selectNodeContents(label)
    await expect(text.getBoundingClientRect().left).toBeGreaterThanOrEqual(label.getBoundingClientRect().left)
  },
}
export const Hostile: Story = { args: { customerId: 'hostile' }, parameters: { insights: { database: 'hostile' } } }

export const Loading: Story = { ...states.loading }
export const Empty: Story = {
  args: { customerId: 'withoutBookings' },
  play: async ({ canvasElement }) => {
    await expect(await states.untilReady(canvasElement)).toHaveTextContent('No bookings yet')
  },
}
export const NetworkError: Story = { ...states.networkError }
export const Recovered: Story = { ...states.recovered }
export const Forbidden: Story = { ...states.forbidden }
export const Stale: Story = { ...states.stale }
export const Refreshing: Story = { ...states.refreshing }
