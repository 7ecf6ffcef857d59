import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test'
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
    await userEvent.click(await canvas.findByRole('combobox', { name: 'Game' }))
    const [, game] = await screen.findAllByRole('option')
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

/**
 * Upcoming ones first, the next one before those after it; those that do not count are marked, and it says why. No
 * game, no venue, no amount, no status, no date, refunds and a status with markup.
 */
export const EveryKind: Story = {
  args: { customerId: 'odd' },
  parameters: { insights: { database: 'hostile' } },
  play: async ({ canvasElement }) => {
    const root = within(await states.untilReady(canvasElement))
    const upcoming = within(root.getByRole('list', { name: 'Upcoming' }))
    const dates = upcoming.getAllByRole('listitem').map(item => item.querySelector('time')?.dateTime.slice(0, 10))
    await expect(dates).toEqual(['2999-04-01', '2999-04-02', '2999-05-01'])
    const uncounted = canvasElement.querySelectorAll('.ci-BookingHistory-row[data-uncounted]')
    await expect(uncounted).toHaveLength(3)
    await expect(canvasElement).toHaveTextContent(/status Cancelled, No show, and Refunded are left out/)
    const past = within(root.getByRole('list', { name: 'Past' }))
    await expect(past.getByText('<b>partly</b> refunded')).toBeVisible()
    await expect(past.getByText('-$250.50')).toBeVisible()
    await expect(past.getByText('No date')).toBeVisible()
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth)
  },
}

/** By status, each with how many there are; and by what is still ahead. */
export const FilteredByStatus: Story = {
  args: { customerId: 'odd' },
  parameters: { insights: { database: 'hostile' } },
  play: async ({ canvasElement, args }) => {
    const root = within(await states.untilReady(canvasElement))
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('combobox', { name: 'Status' }))
    await userEvent.click(await screen.findByRole('option', { name: /Cancelled/ }))
    await waitFor(() => expect(root.getAllByRole('listitem')).toHaveLength(1))
    await expect(args.onFilterChange).toHaveBeenLastCalledWith({ statuses: ['cancelled'] })
    await userEvent.keyboard('{Escape}')
    await userEvent.click(canvas.getByRole('radio', { name: 'Past' }))
    await waitFor(() => expect(canvasElement).toHaveTextContent('No booking fits these filters'))
    const [clear] = canvas.getAllByRole('button', { name: 'Clear filters' })
    await userEvent.click(clear as HTMLElement)
    await userEvent.click(canvas.getByRole('radio', { name: 'Upcoming' }))
    await waitFor(() => expect(root.getAllByRole('listitem')).toHaveLength(3))
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
  args: { customerId: 'bookless' },
  parameters: { insights: { database: 'hostile' } },
  play: async ({ canvasElement }) => {
    await expect(await states.untilEmpty(canvasElement)).toHaveTextContent('No bookings yet')
  },
}
export const NetworkError: Story = { ...states.networkError }
export const Recovered: Story = { ...states.recovered }
export const Forbidden: Story = { ...states.forbidden }
export const Stale: Story = { ...states.stale }
export const Refreshing: Story = { ...states.refreshing }
