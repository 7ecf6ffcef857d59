import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import * as states from '../../../../../.storybook/states.ts'
import { CustomerList } from './CustomerList.tsx'

const meta: Meta<typeof CustomerList> = {
  title: 'Customers/CustomerList',
  component: CustomerList,
  args: { onSelectCustomer: fn() },
}

export default meta
type Story = StoryObj<typeof CustomerList>

/** The biggest spenders first; the count in the heading, and the columns that fit. */
export const Everyone: Story = {
  play: async ({ canvasElement, canvas }) => {
    await states.untilReady(canvasElement)
    await expect(await canvas.findByRole('heading', { name: /^3\d\d customers$/ })).toBeVisible()
  },
}
export const Compact: Story = { args: { density: 'compact' } }
export const Loading: Story = { ...states.loading }
export const Empty: Story = { parameters: { insights: { database: 'empty' } } }
export const NoMatch: Story = { args: { defaultState: { filter: { search: 'zzzz' } } } }
export const Hostile: Story = { parameters: { insights: { database: 'hostile' } } }
export const Filtered: Story = {
  args: {
    defaultState: {
      filter: { spending_tier: ['vip', 'high'], lifecycle_stage: ['at-risk'], tags: { none: ['vip'] }, search: 'a' },
    },
  },
}
