import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { CustomerList } from '../CustomerList/CustomerList.tsx'
import { CustomerOverviewCard } from '../CustomerOverviewCard/CustomerOverviewCard.tsx'
import { SegmentDashboard } from '../SegmentDashboard/SegmentDashboard.tsx'

interface Args {
  customerId: string
}

/**
 * The three brands of the toolbar, each a style sheet of a few lines: seeds, a font, and a rule or two on our classes. What
 * they are checked for is what yours should be: contrast, in light and dark.
 */
const meta: Meta<Args> = {
  title: 'Parts/Brands',
  args: { customerId: 'vip' },
  render: ({ customerId }) => (
    <main style={{ display: 'grid', gap: '2rem' }}>
      <CustomerOverviewCard customerId={customerId} />
      <CustomerList views={false} style={{ maxBlockSize: '24rem' }} />
      <SegmentDashboard guide={false} onSelectSegment={() => undefined} />
    </main>
  ),
  play: async ({ canvasElement }) => {
    const waiting = ".ci-QueryState-root:not([data-state='ready'])"
    await waitFor(() => expect(canvasElement.querySelectorAll(waiting)).toHaveLength(0), { timeout: 20_000 })
  },
}

export default meta
type Story = StoryObj<Args>

/** A quiet brand: teal, nearly square, a little larger. */
export const Harbour: Story = { globals: { brand: 'harbour' } }

/** A loud brand: magenta, round, with badges in capitals. */
export const Arcade: Story = { globals: { brand: 'arcade' } }

/** A dense brand: black and white, small type, tight. */
export const Ledger: Story = { globals: { brand: 'ledger' } }
