import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test'
import * as states from '../../../../../.storybook/states.ts'
import { MarketingPanel } from './MarketingPanel.tsx'

const meta: Meta<typeof MarketingPanel> = {
  title: 'Customer/MarketingPanel',
  component: MarketingPanel,
  args: { customerId: 'vip' },
}

export default meta
type Story = StoryObj<typeof MarketingPanel>

/** Each segment with its reason, by the tenant's thresholds. */
export const Vip: Story = {
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    await waitFor(() => expect(root).toHaveTextContent(/VIP\$[\d,.]+ spent, over \$1,000/))
  },
}
export const AtRisk: Story = {
  args: { customerId: 'atRisk' },
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    await waitFor(() => expect(root).toHaveTextContent(/Last visit \d+ days ago, between 90 and 180/))
  },
}
export const Newcomer: Story = { args: { customerId: 'newcomer' } }
export const Churned: Story = { args: { customerId: 'churned' } }

const sendMail = fn()
/** What the host can do with the customer. */
export const HostsActions: Story = {
  args: {
    actions: ({ customer }) => (
      <button type="button" className="ci-Button-root" data-variant="accent" onClick={() => sendMail(customer.email)}>
        Send an e-mail
      </button>
    ),
  },
  play: async ({ canvasElement }) => {
    const root = within(await states.untilReady(canvasElement))
    await userEvent.click(root.getByRole('button', { name: 'Send an e-mail' }))
    await expect(sendMail).toHaveBeenCalledWith(expect.stringContaining('@'))
  },
}

/** A tag that others have already is completed; the change shows at once and can be undone. */
export const Tags: Story = {
  args: { customerId: 'regular' },
  play: async ({ canvasElement }) => {
    const root = within(await states.untilReady(canvasElement))
    await userEvent.type(await root.findByRole('combobox', { name: 'Tags' }), 'win-back{Enter}')
    await expect(await root.findByRole('button', { name: 'Remove tag win-back' })).toBeVisible()
    const told = (await screen.findByText('Added the tag win-back')).closest('.ci-Toast-root')
    await userEvent.click(within(told as HTMLElement).getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(root.queryByRole('button', { name: 'Remove tag win-back' })).toBeNull())
  },
}

/** What the customer has agreed to is a part of marketing; the host says how it asks. */
export const Consent: Story = {
  args: { customerId: 'regular', consent: { channels: ['email', 'sms'], wordingVersion: '2026-01' } },
  play: async ({ canvasElement }) => {
    const root = within(await states.untilReady(canvasElement))
    const consent = within(await root.findByRole('region', { name: 'Consent' }))
    await expect(await consent.findByRole('button', { name: 'Record consent: Text message' })).toBeVisible()
    await expect(consent.queryByText('Post')).toBeNull()
  },
}

/** Where the thresholds are not known, the segments are still named. */
export const WithoutThresholds: Story = {
  parameters: { insights: { faults: { fail: { get_customer_insights_settings: 'network' } } } },
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    await expect(root).toHaveTextContent('VIP')
    await expect(root).not.toHaveTextContent('over $')
  },
}

/** Forty tags, markup, another script, a picture; and the longest that a tag may be. */
export const FortyTags: Story = {
  args: { customerId: 'odd' },
  parameters: { insights: { database: 'hostile' } },
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    await expect(within(root).getAllByRole('button', { name: /^Remove tag/ })).toHaveLength(40)
    await expect(root).toHaveTextContent('<i>bold</i>')
    await expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth)
  },
}
export const Hostile: Story = {
  args: { customerId: 'hostile' },
  parameters: { insights: { database: 'hostile' } },
}

export const Loading: Story = { ...states.loading }
export const Empty: Story = {
  args: { customerId: 'bookless' },
  parameters: { insights: { database: 'hostile' } },
  play: async ({ canvasElement }) => {
    await expect(await states.untilReady(canvasElement)).toHaveTextContent('there is none yet that counts')
  },
}
export const NetworkError: Story = { ...states.networkError }
export const Recovered: Story = { ...states.recovered }
export const Forbidden: Story = { ...states.forbidden }
export const Stale: Story = { ...states.stale }
export const Refreshing: Story = { ...states.refreshing }
