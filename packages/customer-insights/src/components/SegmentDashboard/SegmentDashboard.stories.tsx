import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import * as states from '../../../../../.storybook/states.ts'
import { SegmentDashboard } from './SegmentDashboard.tsx'

const meta: Meta<typeof SegmentDashboard> = {
  title: 'Segments/SegmentDashboard',
  component: SegmentDashboard,
  args: { onSelectSegment: fn() },
}

export default meta
type Story = StoryObj<typeof SegmentDashboard>

export const Default: Story = {
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    await waitFor(() => expect(within(root).getAllByRole('img')).toHaveLength(3))
  },
}

/** Segments by what they bring in instead of how many they are. */
export const ByRevenue: Story = {
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    await userEvent.click(within(root).getByRole('radio', { name: 'Revenue' }))
    await waitFor(() => expect(within(root).getByRole('img', { name: /Spending: Revenue/ })).toBeVisible())
  },
}

/** A column's head sorts within each dimension: largest first, smallest first, as it was. */
export const Sorted: Story = {
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    const head = within(root).getByRole('columnheader', { name: /Average booking/ })
    const sort = within(head).getByRole('button')
    await userEvent.click(sort)
    await expect(head).toHaveAttribute('aria-sort', 'descending')
    await userEvent.click(sort)
    await expect(head).toHaveAttribute('aria-sort', 'ascending')
    const averages = [...root.querySelectorAll('tbody:first-of-type .ci-SegmentTable-row td:last-child')].map(cell =>
      Number(cell.textContent?.replace(/[^\d.-]/g, '')),
    )
    await expect(averages).toEqual(averages.toSorted((a, b) => a - b))
  },
}

/** Where the host wants to know, every segment is a way to its customers. */
export const DrillDown: Story = {
  play: async ({ canvasElement, args }) => {
    const root = await states.untilReady(canvasElement)
    const [vip] = within(root).getAllByRole('button', { name: 'VIP' })
    if (!vip) throw new Error('No VIP segment to open.')
    await userEvent.click(vip)
    await expect(args.onSelectSegment).toHaveBeenCalledWith({ dimension: 'spending_tier', value: 'vip', label: 'VIP' })
  },
}

export const WithoutDrillDown: Story = {
  render: () => <SegmentDashboard />,
}
export const Hostile: Story = {
  parameters: { insights: { database: 'hostile' } },
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    await expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth)
  },
}

export const Loading: Story = { ...states.loading }
export const Empty: Story = {
  parameters: { insights: { database: 'empty' } },
  play: async ({ canvasElement }) => {
    await expect(await states.untilEmpty(canvasElement)).toHaveTextContent('No customers to segment yet')
  },
}
export const NetworkError: Story = { ...states.networkError }
export const Recovered: Story = { ...states.recovered }
export const Forbidden: Story = { ...states.forbidden }
export const NotInstalled: Story = { ...states.notInstalled }
export const OutdatedSchema: Story = { ...states.outdatedSchema }
export const Stale: Story = { ...states.stale }
export const Refreshing: Story = { ...states.refreshing }
