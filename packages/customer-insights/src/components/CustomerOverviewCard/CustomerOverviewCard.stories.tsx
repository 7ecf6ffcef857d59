import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen, userEvent, waitFor, within } from 'storybook/test'
import * as states from '../../../../../.storybook/states.ts'
import type { ErrorStateProps } from '../../provider/index.ts'
import { CustomerOverviewCard } from './CustomerOverviewCard.tsx'

const meta: Meta<typeof CustomerOverviewCard> = {
  title: 'Customer/CustomerOverviewCard',
  component: CustomerOverviewCard,
  args: { customerId: 'vip' },
}

export default meta
type Story = StoryObj<typeof CustomerOverviewCard>

export const Vip: Story = {
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    await expect(within(root).getByRole('heading', { level: 2 })).toBeVisible()
    await expect(root).toHaveTextContent('VIP')
  },
}
export const Newcomer: Story = { args: { customerId: 'newcomer' } }
export const AtRisk: Story = { args: { customerId: 'atRisk' } }
export const Churned: Story = { args: { customerId: 'churned' } }
export const German: Story = { parameters: { insights: { locale: 'de-DE', currency: 'EUR' } } }

/** Each number says what it means, and from when to when it holds; to whoever hears the page too. */
export const Explained: Story = {
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    const spent = () => within(root).getByRole('button', { name: 'Total spent' })
    await expect(spent()).toHaveAccessibleDescription(/add up to.*as of Feb 15, 2026/)
    // The focus is there before the tooltip, which comes later and takes it over.
    spent().focus()
    await waitFor(() => expect(spent()).toHaveAttribute('data-base-ui-tooltip-trigger'))
    await expect(spent()).toHaveFocus()
    await userEvent.hover(spent())
    await waitFor(() => expect(document.querySelector('.ci-Tooltip-popup')).toBeVisible())
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(document.querySelector('.ci-Tooltip-popup')).toBeNull())
  },
}

/** Tags are written to the database at once, by keyboard alone, and each change can be undone. */
export const EditTags: Story = {
  args: { customerId: 'regular' },
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    const card = within(root)
    ;(await card.findByRole('combobox', { name: 'Tags' })).focus()
    await userEvent.keyboard('newsletter{Enter}')
    await expect(await card.findByRole('button', { name: 'Remove tag newsletter' })).toBeVisible()
    await userEvent.keyboard('birthday{Enter}')
    const removeBirthday = await card.findByRole('button', { name: 'Remove tag birthday' })
    await screen.findByText('Added the tag birthday')
    await userEvent.click(removeBirthday)
    await waitFor(() => expect(card.queryByRole('button', { name: 'Remove tag birthday' })).toBeNull())
    const told = (await screen.findByText('Removed the tag birthday')).closest('.ci-Toast-root')
    await userEvent.click(within(told as HTMLElement).getByRole('button', { name: 'Undo' }))
    await expect(await card.findByRole('button', { name: 'Remove tag birthday' })).toBeVisible()
    await expect(card.getByRole('button', { name: 'Remove tag newsletter' })).toBeVisible()
  },
}

/** A name and an address without end, markup, more than a billion spent. */
export const Hostile: Story = {
  args: { customerId: 'hostile' },
  parameters: { insights: { database: 'hostile' } },
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    await expect(root).toHaveTextContent('<b onclick="alert(1)">')
    await expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth)
  },
}
/** No name, no address, a refund for more than was paid. */
export const Nameless: Story = {
  args: { customerId: 'nameless' },
  parameters: { insights: { database: 'hostile' } },
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    await expect(root).toHaveTextContent('Unnamed customer')
    await expect(root).toHaveTextContent('-$120.50')
  },
}

export const Loading: Story = { ...states.loading }
/** A customer who has not booked yet is no error: the card says what is known. */
export const Empty: Story = {
  args: { customerId: 'withoutBookings' },
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    // In one place of its head, and not in two.
    await expect(within(root).getAllByText('No bookings yet')).toHaveLength(1)
  },
}
export const NetworkError: Story = { ...states.networkError }
export const Recovered: Story = { ...states.recovered }
export const Forbidden: Story = { ...states.forbidden }
export const NotFound: Story = {
  args: { customerId: 'unknown' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Customer not found')).toBeVisible()
  },
}
export const NotInstalled: Story = { ...states.notInstalled }
export const OutdatedSchema: Story = { ...states.outdatedSchema }
export const Stale: Story = { ...states.stale }
export const Refreshing: Story = { ...states.refreshing }

/** A host may show the states in its own way; the default is there to wrap. */
const HostError = ({ component, error, children }: ErrorStateProps) => (
  <div data-testid="host-error">
    <p>
      {component}: {error.code}
    </p>
    {children}
  </div>
)
export const Overridden: Story = {
  parameters: { insights: { faults: { fail: { '*': 'network' } }, components: { Error: HostError } } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByTestId('host-error')).toHaveTextContent('CustomerOverviewCard: network')
  },
}
