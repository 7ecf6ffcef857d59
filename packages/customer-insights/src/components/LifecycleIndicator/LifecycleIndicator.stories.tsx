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
