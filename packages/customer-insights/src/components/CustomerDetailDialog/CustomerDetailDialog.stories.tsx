import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test'
import { CustomerDetailDialog, type CustomerDetailDialogProps } from './CustomerDetailDialog.tsx'

const meta: Meta<typeof CustomerDetailDialog> = {
  title: 'Customer/CustomerDetailDialog',
  component: CustomerDetailDialog,
  args: { customerId: 'vip', onOpenChange: fn() },
  render: args => <Opening {...args} />,
}

export default meta
type Story = StoryObj<typeof CustomerDetailDialog>

/** As in a host's list: a click on a name opens the dialog. */
function Opening(args: CustomerDetailDialogProps) {
  const [customerId, setCustomerId] = useState<string | null>(null)
  return (
    <>
      <button type="button" onClick={() => setCustomerId(args.customerId)}>
        Open the customer
      </button>
      <CustomerDetailDialog
        {...args}
        customerId={customerId}
        onOpenChange={open => {
          args.onOpenChange(open)
          if (!open) setCustomerId(null)
        }}
      />
    </>
  )
}

async function open(canvasElement: HTMLElement) {
  await userEvent.click(within(canvasElement).getByRole('button', { name: 'Open the customer' }))
  return screen.findByRole('dialog', {}, { timeout: 20_000 })
}

export const Vip: Story = {
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement)
    await waitFor(() => expect(dialog.querySelector('[data-state="ready"]')).toBeVisible(), { timeout: 20_000 })
    const name = within(dialog).getByRole('heading', { level: 2 })
    await expect(name).toBeVisible()
    await expect(name).not.toHaveTextContent(/^Customer$/)
  },
}

/** The focus goes in, stays in, and comes back. */
export const ClosedByKeyboard: Story = {
  play: async ({ canvasElement, args }) => {
    const dialog = await open(canvasElement)
    await waitFor(() => expect(dialog).toContainElement(document.activeElement as HTMLElement))
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await expect(args.onOpenChange).toHaveBeenLastCalledWith(false)
    await waitFor(() => expect(within(canvasElement).getByRole('button')).toHaveFocus())
  },
}

export const Hostile: Story = {
  args: { customerId: 'hostile' },
  parameters: { insights: { database: 'hostile' } },
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement)
    await waitFor(() => expect(dialog).toHaveTextContent('<b onclick="alert(1)">'), { timeout: 20_000 })
    await waitFor(() => expect(dialog.querySelector('[data-state="ready"]')).toBeVisible(), { timeout: 20_000 })
    await expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth)
  },
}

export const NotFound: Story = {
  args: { customerId: 'unknown' },
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement)
    await waitFor(() => expect(dialog).toHaveTextContent('Customer not found'), { timeout: 20_000 })
  },
}
