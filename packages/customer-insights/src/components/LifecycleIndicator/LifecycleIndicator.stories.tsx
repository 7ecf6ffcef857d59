import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import * as states from '../../../../../.storybook/states.ts'
import { LIFECYCLE_STAGES } from '../../client/types.ts'
import { LifecycleIndicator } from './LifecycleIndicator.tsx'

const meta: Meta<typeof LifecycleIndicator> = {
  title: 'Customer/LifecycleIndicator',
  component: LifecycleIndicator,
  args: { customerId: 'vip' },
}

export default meta
type Story = StoryObj<typeof LifecycleIndicator>

export const Vip: Story = {}
export const Newcomer: Story = {
  args: { customerId: 'newcomer' },
  play: async ({ canvasElement }) => {
    await expect(await states.untilReady(canvasElement)).toHaveTextContent('New')
  },
}
export const AtRisk: Story = {
  args: { customerId: 'atRisk' },
  play: async ({ canvasElement }) => {
    await expect(await states.untilReady(canvasElement)).toHaveTextContent(/At risk.*days ago/)
  },
}
export const Churned: Story = { args: { customerId: 'churned' } }
/** Given the insights, it loads nothing: for the rows of a list. */
export const AllStages: Story = {
  render: () => (
    <div style={{ display: 'grid', gap: 8, justifyItems: 'start' }}>
      {LIFECYCLE_STAGES.map((lifecycle_stage, index) => (
        <LifecycleIndicator
          key={lifecycle_stage}
          insights={{
            lifecycle_stage,
            days_since_last_visit: index === 0 ? null : index * 70,
            last_visit: index === 0 ? null : '2025-12-01',
          }}
        />
      ))}
    </div>
  ),
}
/** Whoever has booked ahead is told by that, however long ago the last visit was. */
export const Upcoming: Story = {
  render: () => (
    <LifecycleIndicator
      insights={{
        lifecycle_stage: 'active',
        days_since_last_visit: 127,
        last_visit: '2025-10-11',
        last_booking_date: '2026-02-27',
        as_of: '2026-02-15',
      }}
    />
  ),
  play: async ({ canvasElement }) => {
    await expect(canvasElement).toHaveTextContent('ActiveUpcoming visit in 12 days')
    await expect(canvasElement).not.toHaveTextContent('127')
  },
}

export const Loading: Story = { ...states.loading }
export const Empty: Story = {
  args: { customerId: 'withoutBookings' },
  play: async ({ canvasElement }) => {
    await expect(await states.untilReady(canvasElement)).toHaveTextContent('No bookings yet')
  },
}
export const NetworkError: Story = { ...states.networkError }
export const Recovered: Story = { ...states.recovered }
export const Forbidden: Story = { ...states.forbidden }
export const Stale: Story = { ...states.stale }
export const Refreshing: Story = { ...states.refreshing }
