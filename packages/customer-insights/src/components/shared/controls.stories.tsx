import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, screen, userEvent, waitFor, within } from 'storybook/test'
import { TagInput } from '../TagInput/TagInput.tsx'
import { Button } from './Button.tsx'
import { Checkbox } from './Checkbox.tsx'
import { Chip } from './Chip.tsx'
import { Dialog } from './Dialog.tsx'
import { DownloadGlyph, MoreGlyph, TagGlyph } from './Glyph.tsx'
import { IconButton } from './IconButton.tsx'
import { Menu } from './Menu.tsx'
import { MultiSelect } from './MultiSelect.tsx'
import { ProgressBar } from './ProgressBar.tsx'
import { Root } from './Root.tsx'
import { SearchField } from './SearchField.tsx'
import { Segmented } from './Segmented.tsx'
import { Select } from './Select.tsx'
import { ToastRegion, useToasts } from './Toasts.tsx'

const meta: Meta = {
  title: 'Parts/Controls',
  parameters: { docs: { description: { component: 'What the components are built of. Not exported.' } } },
}

export default meta
type Story = StoryObj

const venues = ['Harbour', 'Old Town', 'Station', 'Riverside', 'Mill', 'Castle', 'Market', 'Tower', 'Garden'].map(
  (label, index) => ({ value: String(index), label, count: 1200 >> index }),
)

function Everything() {
  const [chosen, setChosen] = useState<string[]>([])
  const [sort, setSort] = useState<'spent' | 'name'>('spent')
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const [compact, setCompact] = useState(false)
  const [tags, setTags] = useState(['VIP', 'newsletter'])
  const { add } = useToasts()
  const undo = () => add({ title: 'As before' })
  return (
    <div style={{ display: 'grid', gap: 16, justifyItems: 'start' }}>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' }}>
        <Button
          variant="accent"
          onClick={() => add({ title: 'Tagged 340 customers', action: { label: 'Undo', onSelect: undo } })}
        >
          Tag all
        </Button>
        <Button onClick={() => setOpen(true)}>Open dialog</Button>
        <Button variant="quiet">Quiet</Button>
        <Button variant="danger">Delete view</Button>
        <IconButton label="Export">
          <DownloadGlyph />
        </IconButton>
        <Menu
          label="More actions"
          trigger={
            <Button aria-label="More actions">
              <MoreGlyph />
            </Button>
          }
          items={[
            { key: 'tags', label: 'Change tags', icon: <TagGlyph />, onSelect: () => setTags([]) },
            { key: 'export', label: 'Export', icon: <DownloadGlyph />, onSelect: () => {} },
            { key: 'line', separator: true },
            { key: 'compact', label: 'Compact', checked: compact, onCheckedChange: setCompact },
            { key: 'delete', label: 'Delete', tone: 'danger', onSelect: () => {} },
          ]}
        />
      </div>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' }}>
        <SearchField label="Search customers" value={text} onChange={setText} />
        <MultiSelect label="Venue" options={venues} value={chosen} onChange={setChosen} />
        <Select
          label="Sort by"
          value={sort}
          onChange={setSort}
          options={[
            { value: 'spent', label: 'Total spent' },
            { value: 'name', label: 'Name' },
          ]}
        />
        <Segmented
          legend="Compare by"
          value={sort}
          onChange={setSort}
          options={[
            { value: 'spent', label: 'Customers' },
            { value: 'name', label: 'Revenue' },
          ]}
        />
        <Checkbox label="Compact" checked={compact} onChange={setCompact} />
        <Checkbox label="Some" hideLabel checked={false} indeterminate onChange={() => {}} />
      </div>
      <div style={{ display: 'flex', gap: 8 }}>
        <Chip>Harbour</Chip>
        <Chip onRemove={() => {}} removeLabel="Remove filter Old Town" icon={<TagGlyph />}>
          Old Town
        </Chip>
      </div>
      <div style={{ inlineSize: 'min(24rem, 100%)', display: 'grid', gap: 16 }}>
        <TagInput
          label="Tags"
          value={tags}
          onChange={setTags}
          suggestions={[
            { tag: 'win-back', customers: 340 },
            { tag: 'birthday', customers: 12 },
          ]}
        />
        <ProgressBar label="Export" value={0.4} text="4,000 of 10,000" />
        <ProgressBar label="Working" value={null} />
      </div>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Delete this view?"
        description="The customers stay as they are."
        footer={
          <>
            <Button variant="quiet" onClick={() => setOpen(false)}>
              Cancel
            </Button>
            <Button variant="accent" onClick={() => setOpen(false)}>
              Delete
            </Button>
          </>
        }
      >
        Views are kept in this browser.
      </Dialog>
    </div>
  )
}

const stage = () => (
  <Root name="ci-Controls-root">
    <ToastRegion>
      <Everything />
    </ToastRegion>
  </Root>
)

export const Controls: Story = { render: stage }

export const OpenMenu: Story = {
  render: stage,
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'More actions' }))
    const menu = await screen.findByRole('menu')
    await userEvent.click(within(menu).getByRole('menuitemcheckbox', { name: 'Compact' }))
    // What is checked leaves the menu open.
    await expect(within(menu).getByRole('menuitemcheckbox', { name: 'Compact' })).toBeChecked()
  },
}

/** A tag of more than 50 characters is refused in words, and stays in the field to be shortened. */
export const TooLongATag: Story = {
  render: stage,
  play: async ({ canvasElement }) => {
    const field = within(canvasElement).getByRole('combobox', { name: 'Tags' })
    const typed = 'Guests who asked for the new room in the Old Town 2'
    await userEvent.type(field, `${typed}{Enter}`)
    await expect(await within(canvasElement).findByRole('alert')).toHaveTextContent('A tag has at most 50 characters.')
    await expect(field).toHaveAccessibleDescription('A tag has at most 50 characters.')
    await expect(field).toBeInvalid()
    await expect(screen.queryByRole('option', { name: /^Create/ })).toBeNull()
    await userEvent.tab()
    await expect(field).not.toHaveFocus()
    await expect(field).toHaveValue(typed)
    await userEvent.click(field)
    await userEvent.keyboard('{Backspace}{Backspace}{Enter}')
    await expect(within(canvasElement).getByText(typed.slice(0, -2))).toBeVisible()
    await expect(field).toHaveValue('')
    await expect(within(canvasElement).queryByRole('alert')).toBeNull()
    // Twice as many units of text, but 50 characters.
    await userEvent.type(field, `${'🎉'.repeat(50)}{Enter}`)
    await expect(within(canvasElement).getByText('🎉'.repeat(50))).toBeVisible()
  },
}

export const OpenMultiSelect: Story = {
  render: stage,
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('combobox', { name: 'Venue' }))
    const list = await screen.findByRole('listbox')
    await userEvent.click(within(list).getByRole('option', { name: /Old Town/ }))
    await userEvent.click(within(list).getByRole('option', { name: /Mill/ }))
    await expect(within(canvasElement).getByRole('combobox', { name: 'Venue: 2 selected', hidden: true })).toBeVisible()
    await userEvent.keyboard('tow')
    await waitFor(() => expect(within(list).getAllByRole('option')).toHaveLength(2))
  },
}

export const OpenSelect: Story = {
  render: stage,
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('combobox', { name: 'Sort by' }))
    await userEvent.click(await screen.findByRole('option', { name: 'Name' }))
    await expect(within(canvasElement).getByRole('radio', { name: 'Revenue' })).toBeChecked()
  },
}

export const OpenDialog: Story = {
  render: stage,
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Open dialog' }))
    const dialog = await screen.findByRole('dialog', { name: 'Delete this view?' })
    await waitFor(() => expect(dialog).toBeVisible())
    // It looks as its surroundings do, though it hangs elsewhere.
    await expect(getComputedStyle(dialog).fontFamily).toBe(
      getComputedStyle(canvasElement.querySelector('.ci-root') as Element).fontFamily,
    )
  },
}

export const ToastWithUndo: Story = {
  render: stage,
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Tag all' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(screen.getByText('As before')).toBeVisible())
  },
}

/** What is typed becomes a tag, in the spelling it has already; suggestions are chosen by arrows. */
export const Tags: Story = {
  render: stage,
  play: async ({ canvasElement }) => {
    const field = within(canvasElement).getByRole('combobox', { name: 'Tags' })
    await userEvent.type(field, 'BIRTHDAY{Enter}')
    await expect(within(canvasElement).getByRole('button', { name: 'Remove tag birthday' })).toBeVisible()
    await userEvent.type(field, 'summer{Enter}')
    await expect(within(canvasElement).getByRole('button', { name: 'Remove tag summer' })).toBeVisible()
    await userEvent.type(field, '{Backspace}{Backspace}')
    await expect(within(canvasElement).queryByRole('button', { name: 'Remove tag summer' })).toBeNull()
    await userEvent.type(field, 'win{ArrowDown}')
    await waitFor(() => expect(screen.getByRole('option', { name: /win-back/ })).toBeVisible())
    // While the list is open the rest of the page is hidden from screen readers, which axe takes for a mistake.
    await userEvent.keyboard('{Enter}{Escape}')
    await expect(within(canvasElement).getByRole('button', { name: 'Remove tag win-back' })).toBeVisible()
  },
}
