import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen, userEvent, waitFor, within } from 'storybook/test'
import * as states from '../../../../../.storybook/states.ts'
import { staffClaims } from '../../testing/claims.ts'
import { AuditLog } from '../AuditLog/AuditLog.tsx'
import { ConsentPanel } from '../ConsentPanel/ConsentPanel.tsx'
import { CustomerList } from '../CustomerList/CustomerList.tsx'
import { MarketingPanel } from '../MarketingPanel/MarketingPanel.tsx'
import { PrivacyActions } from '../PrivacyActions/PrivacyActions.tsx'
import { SegmentDashboard } from '../SegmentDashboard/SegmentDashboard.tsx'

/** What staff see who may not do everything: the host's `capabilities` split them. */
const meta: Meta = { title: 'Parts/Capabilities' }

export default meta
type Story = StoryObj<{ customerId: string }>

const who = (...may: string[]) => ({
  insights: { database: 'split', claims: { ...staffClaims, app_metadata: { role: 'staff', may } } } as const,
})

/** A list that offers what its reader may do with the customers selected. */
const listFor = (may: readonly string[], offered: readonly string[]): Story => ({
  render: () => <CustomerList />,
  parameters: who(...may),
  play: async ({ canvasElement }) => {
    const root = within(await states.untilReady(canvasElement))
    const canvas = within(canvasElement)
    await waitFor(() => expect(canvas.queryByRole('button', { name: 'Export' })).toBeNull())
    const [, box] = root.getAllByRole('checkbox')
    await userEvent.click(box as HTMLElement)
    const bar = within(await canvas.findByRole('region', { name: 'Actions for the selected customers' }))
    const actions = ['Change tags', 'Export'].filter(name => bar.queryByRole('button', { name }) !== null)
    await expect(actions).toEqual(offered)
    for (const name of offered) await expect(bar.getByRole('button', { name })).toBeEnabled()
  },
})

/** The list may be read and searched; nobody is tagged or exported. */
export const ListToRead = listFor(['view'], [])

/** Whoever may tag is offered that, and no export. */
export const ListToTag = listFor(['view', 'tag'], ['Change tags'])

/** A segment's menu has what the caller may do with it. */
export const SegmentsToRead: Story = {
  render: () => <SegmentDashboard guide={false} onSelectSegment={() => undefined} />,
  parameters: who('view'),
  play: async ({ canvasElement }) => {
    const root = within(await states.untilReady(canvasElement))
    await userEvent.click(root.getByRole('button', { name: 'Actions for VIP' }))
    const menu = await screen.findByRole('menu', { name: 'Actions for VIP' }, { timeout: 20_000 })
    await waitFor(() =>
      expect(
        within(menu)
          .getAllByRole('menuitem')
          .map(item => item.textContent),
      ).toEqual(['View customers', 'Compare with another']),
    )
  },
}

/** Tags are read. */
export const TagsToRead: Story = {
  render: ({ customerId }) => <MarketingPanel customerId={customerId} />,
  args: { customerId: 'vip' },
  parameters: who('view'),
  play: async ({ canvasElement }) => {
    const root = within(await states.untilReady(canvasElement))
    await waitFor(() => expect(root.queryByRole('combobox', { name: 'Tags' })).toBeNull())
    await expect(root.queryByRole('button', { name: /^Remove tag/ })).toBeNull()
  },
}

/** Consent is read, and it says why there is nothing to do. */
export const ConsentToRead: Story = {
  render: ({ customerId }) => <ConsentPanel customerId={customerId} />,
  args: { customerId: 'vip' },
  parameters: who('view'),
  play: async ({ canvasElement }) => {
    const root = within(await states.untilReady(canvasElement))
    await waitFor(() => expect(root.queryByRole('button', { name: /consent/ })).toBeNull())
    await expect(root.getByText('Your account may not change tags or consent.')).toBeVisible()
  },
}

/** What may be done is offered; of the rest it says why not. */
export const PrivacyInPart: Story = {
  render: ({ customerId }) => <PrivacyActions customerId={customerId} />,
  args: { customerId: 'vip' },
  parameters: who('view', 'export'),
  play: async ({ canvasElement }) => {
    const root = within(await states.untilReady(canvasElement))
    await waitFor(() => expect(root.queryByRole('button', { name: 'Erase…' })).toBeNull())
    await expect(root.getByText('Your account may not erase customers.')).toBeVisible()
    await expect(root.getByText('Your account may not manage privacy.')).toBeVisible()
    await expect(root.getByRole('button', { name: 'Export data' })).toBeEnabled()
  },
}

/** The log is for those who manage. */
export const LogNotForAll: Story = {
  render: () => <AuditLog />,
  parameters: who('view', 'tag', 'export', 'erase'),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement).toHaveTextContent('Not for this account'), { timeout: 20_000 })
    await expect(within(canvasElement).queryByRole('button')).toBeNull()
  },
}

/** Staff who may not even look: as anybody else. */
export const NothingAtAll: Story = {
  render: () => <CustomerList />,
  parameters: who('erase'),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement).toHaveTextContent('No access to customer insights'), { timeout: 20_000 })
  },
}
