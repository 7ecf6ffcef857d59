import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test'
import type { Stage } from '../../../../../.storybook/backend/stage.ts'
import * as states from '../../../../../.storybook/states.ts'
import { SegmentDashboard } from './SegmentDashboard.tsx'

/** Each story begins as a reader who has read the guide, and keeps nothing. */
const storage = { getItem: () => '"dismissed"', setItem: () => undefined, removeItem: () => undefined }

const meta: Meta<typeof SegmentDashboard> = {
  title: 'Segments/SegmentDashboard',
  component: SegmentDashboard,
  args: { onSelectSegment: fn(), storage },
}

export default meta
type Story = StoryObj<typeof SegmentDashboard>

export const Default: Story = {
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    await waitFor(() => expect(within(root).getAllByRole('img')).toHaveLength(3), { timeout: 20_000 })
    await expect(root).not.toHaveTextContent('What the segments mean')
  },
}

/** Segments by what they bring in instead of how many they are. */
export const ByRevenue: Story = {
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    await userEvent.click(within(root).getByRole('radio', { name: 'Revenue' }))
    await waitFor(() => expect(within(root).getByRole('img', { name: /Spending: Revenue/ })).toBeVisible(), {
      timeout: 20_000,
    })
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
    const averages = [...root.querySelectorAll('tbody:first-of-type .ci-SegmentTable-row td:nth-last-child(2)')].map(
      cell => Number(cell.textContent?.replace(/[^\d.-]/g, '')),
    )
    await expect(averages).toEqual(averages.toSorted((a, b) => a - b))
  },
}

/** How many of each segment have agreed to be written to, by the means that the reader chooses. */
export const Reachable: Story = {
  args: { onReachableChange: fn() },
  play: async ({ canvasElement, args, loaded }) => {
    const { supabase, queryClient } = loaded.stage as Stage
    const { data } = await supabase
      .rpc('list_customers', { filter: { spending_tier: ['vip'] }, page_size: 2 })
      .throwOnError()
    for (const { id } of (data as { customers: { id: string }[] }).customers) {
      await supabase.rpc('set_marketing_consent', { customer_id: id, channel: 'post', state: 'granted' }).throwOnError()
    }
    await queryClient.invalidateQueries()
    const root = await states.untilReady(canvasElement)
    const vip = root.querySelector<HTMLElement>('.ci-SegmentCards-card[data-segment="vip"]')
    await waitFor(() => expect(vip).toHaveTextContent('0 reachable'))
    await waitFor(() => expect(within(root).getByRole('combobox', { name: 'Reachable' })).toBeVisible(), {
      timeout: 20_000,
    })
    const choose = async (name: string) => {
      await userEvent.click(within(root).getByRole('combobox', { name: 'Reachable' }))
      await userEvent.click(await screen.findByRole('option', { name }))
    }
    await choose('Post')
    await waitFor(() => expect(vip).toHaveTextContent('2 reachable'))
    await expect(args.onReachableChange).toHaveBeenLastCalledWith('post')
    await expect(within(root).getByRole('columnheader', { name: 'Reachable' })).toBeVisible()
    await choose('Do not show')
    await waitFor(() => expect(root).not.toHaveTextContent('reachable'))
    await expect(within(root).queryByRole('columnheader', { name: 'Reachable' })).toBeNull()
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

/** On first use; dismissed for good, and back whenever it is asked for. */
export const FirstUse: Story = {
  args: { storage: undefined },
  beforeEach: () => {
    localStorage.clear()
    return () => localStorage.clear()
  },
  play: async ({ canvasElement, args }) => {
    const root = await states.untilReady(canvasElement)
    const guide = within(root).getByRole('region', { name: 'What the segments mean' })
    await waitFor(() => expect(guide).toHaveTextContent('Spent more than $1,000 in all.'))
    await expect(guide).toHaveTextContent('Last visit 90 to 180 days ago.')
    await userEvent.click(within(guide).getByTitle('Show the customers of At risk'))
    await expect(args.onSelectSegment).toHaveBeenCalledWith({
      dimension: 'lifecycle_stage',
      value: 'at-risk',
      label: 'At risk',
    })
    await userEvent.click(within(guide).getByRole('button', { name: 'Got it' }))
    await expect(guide).not.toBeInTheDocument()
    await expect(localStorage.getItem('customer-insights:default:segment-guide')).toBe('"dismissed"')
    await userEvent.click(within(root).getByRole('button', { name: 'About segments' }))
    await expect(within(root).getByRole('region', { name: 'What the segments mean' })).toBeVisible()
  },
}

/** What can be done with everyone in a segment; the host adds its own. */
export const Menu: Story = {
  args: {
    segmentActions: fn(({ selection, count }) => [
      { key: 'campaign', label: `Write to ${count} (${selection.label})`, onSelect: fn() },
    ]),
  },
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    await userEvent.click(within(root).getByRole('button', { name: 'Actions for At risk' }))
    const menu = await screen.findByRole('menu', { name: 'Actions for At risk' }, { timeout: 20_000 })
    const items = within(menu)
      .getAllByRole('menuitem')
      .map(item => item.textContent)
    await expect(items.slice(0, 4)).toEqual(['View customers', 'Compare with another', 'Change tags of all', 'Export'])
    await expect(items[4]).toMatch(/Write to \d+ \(At risk\)/)
  },
}

export const ExportOfSegment: Story = {
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    await userEvent.click(within(root).getByRole('button', { name: 'Actions for VIP' }))
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Export' }, { timeout: 20_000 }))
    const dialog = await screen.findByRole('dialog', { name: 'Export “VIP”' }, { timeout: 20_000 })
    await expect(within(dialog).getByRole('button', { name: /Export \d+ customers/ })).toBeEnabled()
  },
}

export const TagsOfSegment: Story = {
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    await userEvent.click(within(root).getByRole('button', { name: 'Actions for VIP' }))
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Change tags of all' }, { timeout: 20_000 }))
    await waitFor(() => expect(screen.getByRole('dialog', { name: 'Change tags' })).toBeVisible(), { timeout: 20_000 })
  },
}

/** Two segments side by side, and what tells them apart. */
export const Comparison: Story = {
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    const comparison = within(root).getByRole('region', { name: 'Side by side' })
    await expect(comparison).toHaveTextContent(/“VIP” spends [\d.]+ times as much per booking as “Low spend”\./)
    await userEvent.click(within(root).getByRole('button', { name: 'Actions for At risk' }))
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Compare with another' }, { timeout: 20_000 }))
    await waitFor(() => expect(within(comparison).getByRole('columnheader', { name: /At risk/ })).toBeVisible())
  },
}

export const WithoutDrillDown: Story = {
  args: { onSelectSegment: undefined },
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    await expect(within(root).queryByRole('button', { name: 'VIP' })).not.toBeInTheDocument()
  },
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
