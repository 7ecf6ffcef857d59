import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import * as states from '../../../../../.storybook/states.ts'
import { GamesPlayedGrid } from './GamesPlayedGrid.tsx'

const meta: Meta<typeof GamesPlayedGrid> = {
  title: 'Customer/GamesPlayedGrid',
  component: GamesPlayedGrid,
  args: { customerId: 'vip' },
}

export default meta
type Story = StoryObj<typeof GamesPlayedGrid>

export const Vip: Story = {}
export const OneGame: Story = { args: { customerId: 'newcomer' } }
/** Forty games, none with a picture of its own: the first twelve, and a way to the rest. */
export const ManyWithoutPictures: Story = {
  args: { customerId: 'collector' },
  parameters: { insights: { database: 'hostile' } },
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    await expect(within(root).getAllByRole('listitem')).toHaveLength(12)
    const more = within(root).getByRole('button', { name: 'Show all 40' })
    await userEvent.click(more)
    await expect(within(root).getAllByRole('listitem')).toHaveLength(40)
    await userEvent.click(more)
  },
}
/** Markup, endless names, a picture that does not load, a hundred million a booking. */
export const Hostile: Story = {
  args: { customerId: 'hostile' },
  parameters: { insights: { database: 'hostile' } },
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    await expect(root).toHaveTextContent('<img src=x onerror=alert(1)>')
    await expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth)
  },
}

export const Loading: Story = { ...states.loading }
export const Empty: Story = {
  args: { customerId: 'withoutBookings' },
  play: async ({ canvasElement }) => {
    await expect(await states.untilEmpty(canvasElement)).toHaveTextContent('No games played yet')
  },
}
export const NetworkError: Story = { ...states.networkError }
export const Recovered: Story = { ...states.recovered }
export const Forbidden: Story = { ...states.forbidden }
export const Stale: Story = { ...states.stale }
export const Refreshing: Story = { ...states.refreshing }
