import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test'
import type { Stage } from '../../../../../.storybook/backend/stage.ts'
import { saveWithoutAsking } from '../../../../../.storybook/savedFile.ts'
import * as states from '../../../../../.storybook/states.ts'
import { PrivacyActions } from './PrivacyActions.tsx'

const meta: Meta<typeof PrivacyActions> = {
  title: 'Customer/PrivacyActions',
  component: PrivacyActions,
  args: { customerId: 'vip', onErased: fn() },
}

export default meta
type Story = StoryObj<typeof PrivacyActions>

const openDialog = async (root: HTMLElement) => {
  const button = within(root).getByRole('button', { name: 'Erase…' })
  await waitFor(() => expect(button).toBeEnabled())
  await userEvent.click(button)
  return screen.findByRole('dialog', { name: /^Erase / }, { timeout: 20_000 })
}
/** Whatever has to be typed: the name, or the id of who has none. */
const typeWhatIsAsked = async (dialog: HTMLElement) => {
  const field = within(dialog).getByRole('textbox', { name: /^Type “/ })
  const label = dialog.querySelector(`label[for="${field.id}"]`)?.textContent ?? ''
  await userEvent.type(field, label.replace(/^Type “(.*)” to confirm$/s, '$1'))
}

export const Default: Story = {
  play: async ({ canvasElement }) => {
    const root = within(await states.untilReady(canvasElement))
    for (const name of ['Export data', 'Set hold', 'Erase…']) {
      await expect(root.getByRole('button', { name })).toBeEnabled()
    }
  },
}

/** One JSON file with everything held, also by a double click; here the browser lets the reader pick where. */
export const Export: Story = {
  play: async ({ canvasElement, loaded }) => {
    const root = within(await states.untilReady(canvasElement))
    const file = saveWithoutAsking()
    await userEvent.dblClick(root.getByRole('button', { name: 'Export data' }))
    const { customerId } = loaded.stage as Stage
    await waitFor(() => expect(root.getByText(`customer-${customerId}.json`)).toBeVisible())
    await expect(file.close).toHaveBeenCalledOnce()
    const data = JSON.parse(file.text())
    await expect(data).toMatchObject({
      format: 'customer-insights/customer-data@1',
      customer: { id: customerId },
      bookings: expect.arrayContaining([expect.objectContaining({ is_counted: true })]),
    })
  },
}

/** Nothing is saved, and it says so. */
export const ExportFails: Story = {
  parameters: { insights: { faults: { fail: { export_customer_data: 'network' } } } },
  play: async ({ canvasElement }) => {
    const root = within(await states.untilReady(canvasElement))
    Object.defineProperty(window, 'showSaveFilePicker', { value: undefined, configurable: true, writable: true })
    await userEvent.click(root.getByRole('button', { name: 'Export data' }))
    await waitFor(() => expect(root.getByRole('alert')).toHaveTextContent('The data was not exported. No connection'))
  },
}

/** Set with a reason, by keyboard; no erasure meanwhile, and it says why; lifted, and set again by Undo. */
export const LegalHold: Story = {
  args: { customerId: 'regular' },
  play: async ({ canvasElement }) => {
    const root = within(await states.untilReady(canvasElement))
    await userEvent.click(root.getByRole('button', { name: 'Set hold' }))
    const reason = await root.findByRole('textbox', { name: 'Reason' })
    await expect(reason).toHaveFocus()
    await userEvent.keyboard('Claim 4711 is open{Enter}')
    const lift = await root.findByRole('button', { name: 'Lift hold' })
    await expect(root.getByText('Claim 4711 is open')).toBeVisible()
    await expect(lift).toHaveFocus()
    const erase = root.getByRole('button', { name: 'Erase…' })
    await expect(erase).toBeDisabled()
    await expect(erase).toHaveAccessibleDescription('Not while a legal hold is set.')

    await userEvent.click(lift)
    await expect(await root.findByText('Legal hold lifted')).toBeVisible()
    await waitFor(() => expect(erase).toBeEnabled())
    await userEvent.click(root.getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(root.getByText('Claim 4711 is open')).toBeVisible())
    await userEvent.click(await root.findByRole('button', { name: 'Lift hold' }))
    await waitFor(() => expect(erase).toBeEnabled())
  },
}

/** The two ways side by side, with what goes and what stays; the button waits for the name. */
export const WhatAnErasureIs: Story = {
  play: async ({ canvasElement }) => {
    const dialog = await openDialog(await states.untilReady(canvasElement))
    const ways = within(dialog).getAllByRole('radio')
    await expect(ways).toHaveLength(2)
    await expect(ways[0]).toBeChecked()
    await expect(ways[0]).toHaveAccessibleDescription(/Bookings and amounts, without a name/)
    const anonymize = within(dialog).getByRole('button', { name: 'Anonymize' })
    await expect(anonymize).toBeDisabled()
    await userEvent.type(within(dialog).getByRole('textbox', { name: /^Type “/ }), 'somebody else')
    await expect(anonymize).toBeDisabled()
    await userEvent.click(within(dialog).getByText('Delete', { selector: 'span' }))
    await expect(within(dialog).getByRole('button', { name: 'Delete' })).toBeDisabled()
  },
}

/** The name goes, the bookings stay, and the page says so from then on. */
export const Anonymize: Story = {
  args: { customerId: 'churned' },
  play: async ({ canvasElement, args }) => {
    const root = await states.untilReady(canvasElement)
    const dialog = await openDialog(root)
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Reference' }), 'ticket 4711')
    await typeWhatIsAsked(dialog)
    // Once, also by a double click.
    await userEvent.dblClick(within(dialog).getByRole('button', { name: 'Anonymize' }))
    await waitFor(() => expect(root).toHaveTextContent(/Anonymized on/), { timeout: 20_000 })
    await expect(args.onErased).toHaveBeenCalledOnce()
    await expect(args.onErased).toHaveBeenCalledWith(expect.objectContaining({ mode: 'anonymize' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  },
}

/** Who is deleted has no page any more: what was done stands where they were. */
export const Delete: Story = {
  args: { customerId: 'atRisk' },
  play: async ({ canvasElement, args }) => {
    const dialog = await openDialog(await states.untilReady(canvasElement))
    await userEvent.click(within(dialog).getByText('Delete', { selector: 'span' }))
    await typeWhatIsAsked(dialog)
    await userEvent.click(within(dialog).getByRole('button', { name: 'Delete' }))
    await waitFor(() => expect(canvasElement).toHaveTextContent('The customer is deleted.'), { timeout: 20_000 })
    await expect(args.onErased).toHaveBeenCalledWith(expect.objectContaining({ mode: 'delete' }))
    await expect(canvasElement).not.toHaveTextContent('Customer not found')
  },
}

/** A colleague has set a hold in the meantime: nothing is erased, and its reason is read. */
export const HeldInTheMeantime: Story = {
  args: { customerId: 'newcomer' },
  play: async ({ canvasElement, loaded }) => {
    const dialog = await openDialog(await states.untilReady(canvasElement))
    await typeWhatIsAsked(dialog)
    const { supabase, customerId } = loaded.stage as Stage
    const hold = (reason: string | null) =>
      supabase.rpc('set_legal_hold', { customer_id: customerId, reason }).throwOnError()
    await hold('Claim 815')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Anonymize' }))
    await expect(await within(dialog).findByRole('alert')).toHaveTextContent(/Nothing was erased\..*Claim 815/)
    await hold(null)
  },
}

/** Where the name has no end, and would be markup. */
export const Hostile: Story = {
  args: { customerId: 'hostile' },
  parameters: { insights: { database: 'hostile' } },
  play: async ({ canvasElement }) => {
    const dialog = await openDialog(await states.untilReady(canvasElement))
    await expect(dialog).toHaveTextContent("Robert'); drop table customers")
    await expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth)
  },
}
/** Who has no name is confirmed by the id. */
export const Nameless: Story = {
  args: { customerId: 'nameless' },
  parameters: { insights: { database: 'hostile' } },
  play: async ({ canvasElement, loaded }) => {
    const dialog = await openDialog(await states.untilReady(canvasElement))
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /^Type “/ }),
      (loaded.stage as Stage).customerId ?? '',
    )
    await expect(within(dialog).getByRole('button', { name: 'Anonymize' })).toBeEnabled()
  },
}

export const Loading: Story = { ...states.loading }
export const NetworkError: Story = { ...states.networkError }
export const Recovered: Story = { ...states.recovered }
export const Forbidden: Story = { ...states.forbidden }
export const NotFound: Story = {
  args: { customerId: 'unknown' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement).toHaveTextContent('Customer not found'), { timeout: 20_000 })
  },
}
export const Stale: Story = { ...states.stale }
export const Refreshing: Story = { ...states.refreshing }
