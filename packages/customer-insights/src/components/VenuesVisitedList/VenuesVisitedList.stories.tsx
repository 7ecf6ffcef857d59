import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn, userEvent, within } from 'storybook/test'
import * as states from '../../../../../.storybook/states.ts'
import { VenuesVisitedList, type VenuesVisitedListProps } from './VenuesVisitedList.tsx'

const meta: Meta<typeof VenuesVisitedList> = {
  title: 'Customer/VenuesVisitedList',
  component: VenuesVisitedList,
  args: { customerId: 'vip' },
}

export default meta
type Story = StoryObj<typeof VenuesVisitedList>

export const Vip: Story = {}

/** Where the host wants to know, each venue is a button that stays pressed until it is pressed again. */
export const Selectable: Story = {
  args: { onSelectVenue: fn() },
  render: args => <Choosing {...args} />,
  play: async ({ canvasElement, args }) => {
    const root = await states.untilReady(canvasElement)
    const [first] = within(root).getAllByRole('button', { name: /^Show the bookings of/ })
    if (!first) throw new Error('There are no venues to choose.')
    await userEvent.click(first)
    await expect(first).toHaveAttribute('aria-pressed', 'true')
    first.focus()
    await userEvent.keyboard('{Enter}')
    await expect(args.onSelectVenue).toHaveBeenLastCalledWith(null)
    await expect(first).toHaveAttribute('aria-pressed', 'false')
    await userEvent.click(first)
  },
}
function Choosing(args: VenuesVisitedListProps) {
  const [selected, setSelected] = useState<string | null>(null)
  const choose = (venueId: string | null) => {
    setSelected(venueId)
    args.onSelectVenue?.(venueId)
  }
  return <VenuesVisitedList {...args} selectedVenueId={selected} onSelectVenue={choose} />
}

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
