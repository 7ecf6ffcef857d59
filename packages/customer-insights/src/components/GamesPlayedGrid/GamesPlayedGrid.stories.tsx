import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn, userEvent, within } from 'storybook/test'
import * as states from '../../../../../.storybook/states.ts'
import { GamesPlayedGrid, type GamesPlayedGridProps } from './GamesPlayedGrid.tsx'

const meta: Meta<typeof GamesPlayedGrid> = {
  title: 'Customer/GamesPlayedGrid',
  component: GamesPlayedGrid,
  args: { customerId: 'vip' },
}

export default meta
type Story = StoryObj<typeof GamesPlayedGrid>

export const Vip: Story = {}

/** What is left to offer stands below. */
export const NotPlayedYet: Story = {
  args: { customerId: 'newcomer' },
  play: async ({ canvasElement }) => {
    const root = within(await states.untilReady(canvasElement))
    const played = root.getByRole('list', { name: 'Games played' }).textContent ?? ''
    const left = within(root.getByRole('list', { name: 'Not played yet' })).getAllByRole('listitem')
    await expect(left.length).toBeGreaterThan(0)
    const [name] = left.map(item => item.querySelector('.ci-UnplayedGames-name')?.textContent ?? '')
    await expect(played).not.toContain(name)
  },
}

/** Where the host wants to know, each game is a button that stays pressed until it is pressed again. */
export const Selectable: Story = {
  args: { onSelectGame: fn() },
  render: args => <Choosing {...args} />,
  play: async ({ canvasElement, args }) => {
    const root = await states.untilReady(canvasElement)
    const [first, second] = within(root).getAllByRole('button', { name: /^Show the bookings of/ })
    if (!first || !second) throw new Error('There are no games to choose.')
    await userEvent.click(first)
    await expect(first).toHaveAttribute('aria-pressed', 'true')
    await expect(args.onSelectGame).toHaveBeenLastCalledWith(expect.any(String))
    second.focus()
    await userEvent.keyboard(' ')
    await expect(first).toHaveAttribute('aria-pressed', 'false')
    await userEvent.click(second)
    await expect(second).toHaveAttribute('aria-pressed', 'false')
    await expect(args.onSelectGame).toHaveBeenLastCalledWith(null)
    await userEvent.click(first)
  },
}
function Choosing(args: GamesPlayedGridProps) {
  const [selected, setSelected] = useState<string | null>(null)
  const choose = (gameId: string | null) => {
    setSelected(gameId)
    args.onSelectGame?.(gameId)
  }
  return <GamesPlayedGrid {...args} selectedGameId={selected} onSelectGame={choose} />
}

export const OneGame: Story = { args: { customerId: 'newcomer' } }
/** Forty games, none with a picture of its own: the first twelve, and a way to the rest. */
export const ManyWithoutPictures: Story = {
  args: { customerId: 'collector' },
  parameters: { insights: { database: 'hostile' } },
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    const list = within(root.querySelector<HTMLElement>('.ci-GamesPlayedGrid-list') as HTMLElement)
    await expect(list.getAllByRole('listitem')).toHaveLength(12)
    const more = within(root).getByRole('button', { name: 'Show all 40' })
    await userEvent.click(more)
    await expect(list.getAllByRole('listitem')).toHaveLength(40)
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
