import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import * as states from '../../../../../.storybook/states.ts'
import { VenuesVisitedList } from './VenuesVisitedList.tsx'

const meta: Meta<typeof VenuesVisitedList> = {
  title: 'Customer/VenuesVisitedList',
  component: VenuesVisitedList,
  args: { customerId: 'vip' },
}

export default meta
type Story = StoryObj<typeof VenuesVisitedList>

export const Vip: Story = {}
export const ManyVenues: Story = {
  args: { customerId: 'collector' },
  parameters: { insights: { database: 'hostile' } },
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    await expect(within(root).getAllByRole('listitem')).toHaveLength(8)
    await expect(within(root).getByRole('button', { name: 'Show all 20' })).toBeVisible()
  },
}
/** Markup and a name without end: both are only text, and the name stays within its line. */
export const Hostile: Story = {
  args: { customerId: 'hostile' },
  parameters: { insights: { database: 'hostile' } },
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    await expect(root).toHaveTextContent('<script>alert("venue")</script>')
    await expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth)
  },
}

export const Loading: Story = { ...states.loading }
export const Empty: Story = {
  args: { customerId: 'withoutBookings' },
  play: async ({ canvasElement }) => {
    await expect(await states.untilEmpty(canvasElement)).toHaveTextContent('No venues visited yet')
  },
}
export const NetworkError: Story = { ...states.networkError }
export const Recovered: Story = { ...states.recovered }
export const Forbidden: Story = { ...states.forbidden }
export const Stale: Story = { ...states.stale }
export const Refreshing: Story = { ...states.refreshing }
