import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import * as states from '../../../../../.storybook/states.ts'
import { CustomerAnalytics } from './CustomerAnalytics.tsx'

const meta: Meta<typeof CustomerAnalytics> = {
  title: 'Customer/CustomerAnalytics',
  component: CustomerAnalytics,
  args: { customerId: 'regular', onMonthsChange: fn() },
}

export default meta
type Story = StoryObj<typeof CustomerAnalytics>

const drawn = (root: HTMLElement) =>
  waitFor(() => expect(root.querySelectorAll('.ci-AnalyticsChart-drawing svg')).toHaveLength(3), { timeout: 15_000 })

/** Three charts, each in colours that are colours, and each with its sentence. */
export const Regular: Story = {
  args: { customerId: 'vip', defaultMonths: 24 },
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    await drawn(root)
    const fills = [...root.querySelectorAll('.ci-AnalyticsChart-drawing svg rect')].flatMap(
      rect => rect.getAttribute('fill') ?? [],
    )
    await expect(
      fills.filter(fill => /^(black|#000|rgba?\(0, 0, 0)/.test(fill) && fill !== 'rgba(0, 0, 0, 0)'),
    ).toEqual([])
    await expect(root).toHaveTextContent(/in 24 months, most in/)
  },
}

/** Another period: what was shown stays until the new one is there. */
export const Period: Story = {
  args: { customerId: 'vip' },
  play: async ({ canvasElement, args }) => {
    const root = await states.untilReady(canvasElement)
    await userEvent.click(within(canvasElement).getByRole('radio', { name: '24 months' }))
    await expect(args.onMonthsChange).toHaveBeenCalledWith(24)
    await waitFor(() => expect(root).toHaveTextContent(/in 24 months/))
    await expect(canvasElement.querySelector('[data-state="loading"]')).toBeNull()
  },
}

/** Every chart can be read as a table. */
export const AsTables: Story = {
  args: { customerId: 'vip', defaultMonths: 24 },
  play: async ({ canvasElement }) => {
    const root = within(await states.untilReady(canvasElement))
    for (const button of root.getAllByRole('button', { name: 'Show as table' })) await userEvent.click(button)
    await expect(root.getAllByRole('table')).toHaveLength(3)
    await expect(within(root.getByRole('table', { name: 'Spending' })).getAllByRole('row')).toHaveLength(25)
  },
}

/** A million, and refunds below nothing. */
export const Hostile: Story = {
  args: { customerId: 'odd', defaultMonths: 3 },
  parameters: { insights: { database: 'hostile' } },
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    await drawn(root)
    await expect(root).toHaveTextContent('Mostly Friday evenings')
    await expect(root).toHaveTextContent('most in Feb 2026: $1,000,000.00')
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth)
  },
}

export const German: Story = {
  args: { customerId: 'vip', defaultMonths: 24 },
  parameters: { insights: { locale: 'de-DE', currency: 'EUR' } },
}

export const Loading: Story = { ...states.loading }
export const Empty: Story = {
  args: { customerId: 'bookless' },
  parameters: { insights: { database: 'hostile' } },
  play: async ({ canvasElement }) => {
    await expect(await states.untilEmpty(canvasElement)).toHaveTextContent('No bookings in this period')
  },
}
export const NetworkError: Story = { ...states.networkError }
export const Recovered: Story = { ...states.recovered }
export const Forbidden: Story = { ...states.forbidden }
export const Stale: Story = { ...states.stale }
export const Refreshing: Story = { ...states.refreshing }
