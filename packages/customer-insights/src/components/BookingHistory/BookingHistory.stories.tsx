import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import * as states from '../../../../../.storybook/states.ts'
import { BookingHistory } from './BookingHistory.tsx'

const meta: Meta<typeof BookingHistory> = {
  title: 'Customer/BookingHistory',
  component: BookingHistory,
  args: { customerId: 'vip', onFilterChange: fn() },
}

export default meta
type Story = StoryObj<typeof BookingHistory>

export const Vip: Story = {}

/** By game, then cleared again. */
export const FilteredByGame: Story = {
  play: async ({ canvasElement, args }) => {
    const root = within(await states.untilReady(canvasElement))
    const before = root.getAllByRole('listitem').length
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('combobox', { name: 'Game' }))
    const [, game] = await within(document.body).findAllByRole('option')
    if (!game) throw new Error('There is no game to filter by.')
    const name = game.textContent ?? ''
    await userEvent.click(game)
    await waitFor(() => expect(root.getAllByRole('listitem').length).toBeLessThan(before))
    for (const item of root.getAllByRole('listitem')) await expect(item).toHaveTextContent(name)
    await expect(args.onFilterChange).toHaveBeenLastCalledWith({ gameId: expect.any(String) })
    await userEvent.click(canvas.getByRole('button', { name: 'Clear filters' }))
    await waitFor(() => expect(root.getAllByRole('listitem')).toHaveLength(before))
  },
}

/** A page at a time; the button keeps the focus. */
export const ShowMore: Story = {
  args: { pageSize: 3 },
  play: async ({ canvasElement }) => {
    const root = within(await states.untilReady(canvasElement))
    await expect(root.getAllByRole('listitem')).toHaveLength(3)
    const more = root.getByRole('button', { name: 'Show more' })
    more.focus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(root.getAllByRole('listitem')).toHaveLength(6))
    await expect(root.getByRole('button', { name: 'Show more' })).toHaveFocus()
  },
}

export const TimelineAsTable: Story = {
  play: async ({ canvasElement }) => {
    const root = within(await states.untilReady(canvasElement))
    await userEvent.click(root.getByRole('button', { name: 'Show as table' }))
    await expect(root.getByRole('table', { name: 'Bookings over time' })).toBeVisible()
    await expect(root.queryByRole('img')).toBeNull()
  },
}

/** Markup and names without end are text within their line; sums have all their digits. */
export const Hostile: Story = {
  args: { customerId: 'hostile' },
  parameters: { insights: { database: 'hostile' } },
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    await expect(root).toHaveTextContent('<img src=x onerror=alert(1)>')
    await expect(root).toHaveTextContent('$99,999,999.99')
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth)
  },
}

export const Loading: Story = { ...states.loading }
export const Empty: Story = {
  args: { customerId: 'withoutBookings' },
  play: async ({ canvasElement }) => {
    await expect(await states.untilEmpty(canvasElement)).toHaveTextContent('No bookings yet')
  },
}
export const NetworkError: Story = { ...states.networkError }
export const Recovered: Story = { ...states.recovered }
export const Forbidden: Story = { ...states.forbidden }
export const Stale: Story = { ...states.stale }
export const Refreshing: Story = { ...states.refreshing }
