import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test'
import type { Stage } from '../../../../../.storybook/backend/stage.ts'
import * as states from '../../../../../.storybook/states.ts'
import { CustomerDetail } from './CustomerDetail.tsx'

const meta: Meta<typeof CustomerDetail> = {
  title: 'Customer/CustomerDetail',
  component: CustomerDetail,
  args: { customerId: 'vip', onFilterChange: fn() },
}

export default meta
type Story = StoryObj<typeof CustomerDetail>

const section = async (canvasElement: HTMLElement, name: string) =>
  waitFor(
    () => {
      const found = canvasElement.querySelector<HTMLElement>(
        `[data-section="${name}"] .ci-QueryState-root[data-state="ready"]`,
      )
      if (!found) throw new Error(`The section "${name}" has nothing to show.`)
      return found
    },
    { timeout: 20_000 },
  )

export const Vip: Story = {}

/** Anonymized: it says so on top, without a name; the bookings are there as before. */
export const Anonymized: Story = {
  args: { customerId: 'churned', sections: ['overview', 'games'] },
  play: async ({ canvasElement, loaded }) => {
    const games = await section(canvasElement, 'games')
    const played = games.querySelectorAll('.ci-GamesPlayedGrid-tile').length
    const { supabase, queryClient, customerId } = loaded.stage as Stage
    await supabase.rpc('erase_customer', { customer_id: customerId, mode: 'anonymize' }).throwOnError()
    await queryClient.invalidateQueries()
    await waitFor(() => expect(canvasElement).toHaveTextContent(/Anonymized on .*What identified this person is gone/))
    await waitFor(() => expect(canvasElement).toHaveTextContent('Unnamed customer'))
    await expect(games.querySelectorAll('.ci-GamesPlayedGrid-tile')).toHaveLength(played)
  },
}

/** Deleted from their own page: what was done stands there, and not that there is nobody. */
export const Deleted: Story = {
  args: { customerId: 'newcomer', sections: ['overview', 'privacy'], onErased: fn() },
  play: async ({ canvasElement, args, loaded }) => {
    const privacy = within(await section(canvasElement, 'privacy'))
    await userEvent.click(privacy.getByRole('button', { name: 'Erase…' }))
    const dialog = within(await screen.findByRole('dialog', { name: /^Erase / }, { timeout: 20_000 }))
    await userEvent.click(dialog.getByText('Delete', { selector: 'span' }))
    await userEvent.type(dialog.getByRole('textbox', { name: /^Type “/ }), (loaded.stage as Stage).customerId ?? '')
    await userEvent.click(dialog.getByRole('button', { name: 'Delete' }))
    await waitFor(() => expect(canvasElement).toHaveTextContent('The customer is deleted.'), { timeout: 20_000 })
    await waitFor(() => expect(canvasElement.querySelector('.ci-DeletedMessage-root')).toHaveFocus())
    await expect(canvasElement).not.toHaveTextContent('Customer not found')
    await expect(args.onErased).toHaveBeenCalledWith(expect.objectContaining({ mode: 'delete' }))
  },
}

/** Paper does not scroll: what was not in view is made for it, at once, and what it loads is there for the next print. */
export const Printed: Story = {
  // So far below that nothing else brings them into view.
  decorators: [
    Story => (
      <div>
        <div style={{ blockSize: '3000px' }} />
        <Story />
      </div>
    ),
  ],
  args: { sections: ['games', 'venues', 'history'] },
  play: async ({ canvasElement }) => {
    const made = () => canvasElement.querySelectorAll('[data-section] .ci-QueryState-root').length
    await waitFor(() => expect(canvasElement.querySelectorAll('[data-section]')).toHaveLength(3))
    await expect(made()).toBe(0)
    window.dispatchEvent(new Event('beforeprint'))
    await expect(made()).toBeGreaterThan(1)
    window.dispatchEvent(new Event('afterprint'))
    for (const name of ['games', 'venues', 'history']) await section(canvasElement, name)
  },
}

/** A click on a game filters the history, and another one takes it back. */
export const GameFiltersHistory: Story = {
  args: { sections: ['games', 'history'] },
  play: async ({ canvasElement, args }) => {
    const games = within(await section(canvasElement, 'games'))
    const history = await section(canvasElement, 'history')
    const rows = () => history.querySelectorAll('.ci-BookingHistory-row')
    const before = rows().length
    const [game] = games.getAllByRole('button', { name: /^Show the bookings of/ })
    if (!game) throw new Error('There is no game.')
    await userEvent.click(game)
    await waitFor(() => expect(rows().length).toBeLessThan(before))
    await expect(game).toHaveAttribute('aria-pressed', 'true')
    for (const row of rows()) await expect(row).toHaveTextContent(game.title)
    await expect(args.onFilterChange).toHaveBeenLastCalledWith({ gameId: expect.any(String) })
    await userEvent.click(game)
    await waitFor(() => expect(rows()).toHaveLength(before))
  },
}

/** Held by the host, e.g. in its URL: what it gives is what is chosen, until it gives something else. */
export const HeldByHost: Story = {
  args: { sections: ['games', 'history'], filter: { upcoming: false } },
  play: async ({ canvasElement, args }) => {
    const games = within(await section(canvasElement, 'games'))
    await section(canvasElement, 'history')
    await expect(within(canvasElement).getByRole('radio', { name: 'Past' })).toBeChecked()
    const [game] = games.getAllByRole('button', { name: /^Show the bookings of/ })
    if (!game) throw new Error('There is no game.')
    await userEvent.click(game)
    await expect(args.onFilterChange).toHaveBeenLastCalledWith({ upcoming: false, gameId: expect.any(String) })
    await expect(game).toHaveAttribute('aria-pressed', 'false')
  },
}

/** Another order, one left out, one of the host's own; and one of those that fails leaves the rest alive. */
export const HostsSections: Story = {
  args: {
    sections: [
      'venues',
      { key: 'loyalty', title: 'Loyalty card', render: ({ customerId }) => <p>Card of {customerId.length} signs</p> },
      {
        key: 'broken',
        title: 'Broken',
        render: () => {
          throw new Error('The host made a mistake.')
        },
      },
      'games',
    ],
  },
  play: async ({ canvasElement }) => {
    await section(canvasElement, 'venues')
    const names = [...canvasElement.querySelectorAll<HTMLElement>('[data-section]')].map(
      element => element.dataset.section,
    )
    await expect(names).toEqual(['venues', 'loyalty', 'broken', 'games'])
    await expect(canvasElement).toHaveTextContent('Card of 36 signs')
    await expect(canvasElement).toHaveTextContent('Something went wrong')
    await section(canvasElement, 'games')
  },
}

/** One section's failure is its own. */
export const OneSectionFails: Story = {
  args: { sections: ['overview', 'games', 'venues'] },
  parameters: { insights: { faults: { fail: { get_customer_games: 'network' } } } },
  play: async ({ canvasElement }) => {
    await section(canvasElement, 'overview')
    await section(canvasElement, 'venues')
    await waitFor(() =>
      expect(canvasElement.querySelector('[data-section="games"]')).toHaveTextContent('No connection'),
    )
  },
}

export const Hostile: Story = {
  args: { customerId: 'hostile' },
  parameters: { insights: { database: 'hostile' } },
  play: async ({ canvasElement }) => {
    await section(canvasElement, 'overview')
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth)
  },
}
/** A name from right to left, forty tags, bookings of every odd kind. */
export const Odd: Story = {
  args: { customerId: 'odd' },
  parameters: { insights: { database: 'hostile' } },
  play: async ({ canvasElement }) => {
    await section(canvasElement, 'overview')
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth)
  },
}
export const Nameless: Story = {
  args: { customerId: 'nameless' },
  parameters: { insights: { database: 'hostile' } },
}
export const Collector: Story = {
  args: { customerId: 'collector' },
  parameters: { insights: { database: 'hostile' } },
}

export const Loading: Story = { ...states.loading }
export const Empty: Story = {
  args: { customerId: 'withoutBookings' },
  play: async ({ canvasElement }) => {
    await expect(await section(canvasElement, 'overview')).toHaveTextContent('No bookings yet')
  },
}
export const NetworkError: Story = { ...states.networkError }
/** What concerns all sections is said once. */
export const Forbidden: Story = {
  ...states.forbidden,
  play: async context => {
    await states.forbidden.play(context)
    await expect(context.canvasElement.querySelectorAll('.ci-StateMessage-root')).toHaveLength(1)
  },
}
export const NotFound: Story = {
  args: { customerId: 'unknown' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement).toHaveTextContent('Customer not found'), { timeout: 20_000 })
    await expect(canvasElement.querySelectorAll('.ci-StateMessage-root')).toHaveLength(1)
  },
}
export const Stale: Story = { ...states.stale }
export const Refreshing: Story = { ...states.refreshing }
