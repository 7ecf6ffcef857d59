import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, screen, userEvent, waitFor, within } from 'storybook/test'
import { Button } from '../shared/Button.tsx'
import { Root } from '../shared/Root.tsx'
import { BulkTagDialog } from './BulkTagDialog.tsx'

const meta: Meta<typeof BulkTagDialog> = {
  title: 'Customers/BulkTagDialog',
  component: BulkTagDialog,
  args: { filter: { lifecycle_stage: ['at-risk'] } },
  render: function Opened(args) {
    const [open, setOpen] = useState(true)
    return (
      <Root name="ci-Story-root">
        <Button onClick={() => setOpen(true)}>Change tags</Button>
        <BulkTagDialog {...args} open={open} onOpenChange={setOpen} />
      </Root>
    )
  },
}

export default meta
type Story = StoryObj<typeof BulkTagDialog>

const dialog = async () => within(await screen.findByRole('dialog', { name: 'Change tags' }, { timeout: 20_000 }))

export const Default: Story = {
  args: { count: { count: 42, is_exact: true } },
  play: async () => {
    const shown = await dialog()
    await waitFor(() => expect(shown.getByText('Applies to 42 customers.')).toBeVisible())
    await expect(shown.getByRole('button', { name: 'Apply' })).toBeDisabled()
    await waitFor(() => expect(shown.getByRole('combobox', { name: 'Tags to add' })).toHaveFocus())
  },
}

/** Tags everyone who fits, once however often it is pressed, tells how many, and takes exactly that back. */
export const ChangeAndUndo: Story = {
  play: async () => {
    const shown = await dialog()
    await userEvent.type(shown.getByRole('combobox', { name: 'Tags to add' }), 'win-back-2026{Enter}')
    const apply = shown.getByRole('button', { name: 'Apply' })
    await userEvent.dblClick(apply)
    await waitFor(() => expect(screen.getByText(/^Tags of \d+ customers changed$/)).toBeVisible(), { timeout: 20_000 })
    // Still there while it fades.
    apply.click()
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(screen.getByText(/^Tags of \d+ customers are as before$/)).toBeVisible(), {
      timeout: 20_000,
    })
    await expect(screen.queryByText('Everyone had these tags already.')).not.toBeInTheDocument()
  },
}

export const TagInBoth: Story = {
  play: async () => {
    const shown = await dialog()
    await userEvent.type(shown.getByRole('combobox', { name: 'Tags to add' }), 'gold{Enter}')
    await userEvent.type(shown.getByRole('combobox', { name: 'Tags to remove' }), 'gold{Enter}')
    await expect(shown.getByRole('alert')).toHaveTextContent('“gold” cannot be both added and removed.')
    await expect(shown.getByRole('button', { name: 'Apply' })).toBeDisabled()
  },
}

/** The connection fails: the dialog stays with what was chosen, and says so. */
export const Failed: Story = {
  parameters: { insights: { faults: { fail: { bulk_update_tags: 'network' } } } },
  play: async () => {
    const shown = await dialog()
    await userEvent.type(shown.getByRole('combobox', { name: 'Tags to add' }), 'gold{Enter}')
    await userEvent.click(shown.getByRole('button', { name: 'Apply' }))
    await expect(await shown.findByRole('alert')).toHaveTextContent('The tags were not saved.')
    await expect(shown.getByRole('button', { name: 'Remove tag gold' })).toBeVisible()
  },
}
