import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test'
import type { Stage } from '../../../../../.storybook/backend/stage.ts'
import { browserStorage } from '../shared/storage.ts'
import { ExportDialog, type ExportDialogProps } from './ExportDialog.tsx'

/** Forgets, so that each story begins with the usual choice. */
const storage = { ...browserStorage, getItem: () => null, setItem: () => undefined }

const meta: Meta<typeof ExportDialog> = {
  title: 'Segments/ExportDialog',
  component: ExportDialog,
  args: {
    open: true,
    onOpenChange: fn(),
    onExported: fn(),
    filter: { lifecycle_stage: ['at-risk'] },
    title: 'Export “At risk”',
    storage,
  },
  render: args => <Opened {...args} />,
  beforeEach: () => {
    // Stories download: a browser's own dialog would wait for somebody to answer it.
    const picker = Object.getOwnPropertyDescriptor(window, 'showSaveFilePicker')
    Object.defineProperty(window, 'showSaveFilePicker', { value: undefined, configurable: true })
    const click = HTMLAnchorElement.prototype.click
    HTMLAnchorElement.prototype.click = () => undefined
    return () => {
      HTMLAnchorElement.prototype.click = click
      if (picker) Object.defineProperty(window, 'showSaveFilePicker', picker)
    }
  },
}

export default meta
type Story = StoryObj<typeof ExportDialog>

function Opened({ open: initially, onOpenChange, ...rest }: ExportDialogProps) {
  const [open, setOpen] = useState(initially)
  return (
    <ExportDialog
      {...rest}
      open={open}
      onOpenChange={next => {
        onOpenChange(next)
        setOpen(next)
      }}
    />
  )
}

const dialog = () => screen.findByRole('dialog', {}, { timeout: 20_000 })
const press = async (name: string | RegExp) => userEvent.click(within(await dialog()).getByRole('button', { name }))
const says = async (text: string | RegExp) =>
  waitFor(async () => expect(await dialog()).toHaveTextContent(text), { timeout: 10_000 })

export const Default: Story = {
  args: { count: { count: 48, is_exact: true } },
  play: async () => {
    const root = within(await dialog())
    await expect(root.getByRole('button', { name: 'Export 48 customers' })).toBeEnabled()
    await expect(root.getByRole('checkbox', { name: 'Email' })).toBeChecked()
    await expect(root.getByRole('checkbox', { name: 'Favourite game ID' })).not.toBeChecked()
  },
}

/** Where counting ended early, as in a list of many. */
export const UncountedMany: Story = {
  args: { count: { count: 10_000, is_exact: false } },
  play: async () => says('More than 10,000 customers'),
}

export const Json: Story = {
  play: async () => {
    await userEvent.click(within(await dialog()).getByRole('radio', { name: 'JSON' }))
    await expect(within(await dialog()).queryByRole('checkbox', { name: 'For Excel' })).not.toBeInTheDocument()
  },
}

/** Nothing to export: the button waits until there is a column again. */
export const NoColumns: Story = {
  args: { columns: ['email'] },
  play: async () => {
    const root = within(await dialog())
    await userEvent.click(root.getByRole('checkbox', { name: 'Email' }))
    await expect(root.getByText('Choose at least one column.')).toBeVisible()
    await expect(root.getByRole('button', { name: 'Export' })).toBeDisabled()
    await press('All')
    await expect(root.getByRole('button', { name: 'Export' })).toBeEnabled()
  },
}

export const Saved: Story = {
  args: { filter: {}, fileName: 'everyone' },
  play: async ({ args }) => {
    await press('Export')
    await says('Saved 320 customers')
    await says('everyone.csv')
    await expect(args.onExported).toHaveBeenCalledWith({ customers: 320, fileName: 'everyone.csv' })
    await press('Done')
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  },
}

export const NobodyFits: Story = {
  args: { filter: { search: 'nobody has this name' } },
  play: async () => {
    await press('Export')
    await says('Saved 0 customers')
  },
}

/** Under way, with the database slow to answer. */
export const Running: Story = {
  parameters: { insights: { faults: { delay: Number.POSITIVE_INFINITY } } },
  play: async () => {
    await press('Export')
    await expect(within(await dialog()).getByRole('progressbar')).toBeVisible()
    await expect(within(await dialog()).getByRole('button', { name: 'Stop' })).toBeVisible()
  },
}

/** Escape stops, and keeps what there is. */
export const Stopped: Story = {
  ...Running,
  play: async context => {
    await Running.play?.(context)
    await userEvent.keyboard('{Escape}')
    await says('Stopped after 0 customers')
    await expect(context.args.onOpenChange).not.toHaveBeenCalled()
  },
}

/** The connection fails; once it is back, the export goes on. */
export const Interrupted: Story = {
  args: { filter: {} },
  parameters: { insights: { faults: { fail: { '*': 'network' } } } },
  play: async () => {
    await press('Export')
    await says('The export was interrupted')
    await says('The server did not answer')
  },
}

export const Recovered: Story = {
  ...Interrupted,
  play: async context => {
    await Interrupted.play?.(context)
    ;(context.loaded.stage as Stage).faults.fail = {}
    await press('Try again')
    await says('Saved 320 customers')
  },
}

export const Forbidden: Story = {
  parameters: {
    insights: { claims: { role: 'authenticated', sub: '00000000-0000-4000-8000-00000000c057', app_metadata: {} } },
  },
  play: async () => {
    await press('Export')
    await says('Only staff can see this')
  },
}
