import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fireEvent, fn, screen, userEvent, waitFor, within } from 'storybook/test'
import type { Stage } from '../../../../../.storybook/backend/stage.ts'
import * as states from '../../../../../.storybook/states.ts'
import type { ListedCustomer } from '../../client/types.ts'
import type { StorageAdapter } from '../shared/storage.ts'
import { CustomerList, type CustomerListProps } from './CustomerList.tsx'
import { CUSTOMER_COLUMNS, type CustomerColumn } from './columns/customerColumn.ts'
import type { CustomerListState } from './state/customerListState.ts'
import { customerListStateFromSearchParams, customerListStateToSearchParams } from './state/searchParams.ts'

/** What a reader keeps in one story is gone in the next. */
const freshStorage = (kept: Record<string, unknown> = {}): StorageAdapter => {
  const items = new Map(Object.entries(kept).map(([key, value]) => [key, JSON.stringify(value)]))
  return {
    getItem: key => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: key => void items.delete(key),
  }
}

const meta: Meta<typeof CustomerList> = {
  title: 'Customers/CustomerList',
  component: CustomerList,
  args: { onSelectCustomer: fn(), onStateChange: fn(), views: freshStorage() },
}

export default meta
type Story = StoryObj<typeof CustomerList>

/** Menus and lists come when the page has nothing else to do. */
const untilControls = (canvasElement: HTMLElement) =>
  waitFor(
    () => {
      if (canvasElement.querySelector('.ci-Deferred-root > [aria-haspopup="true"]'))
        throw new Error('Not all are there.')
    },
    { timeout: 20_000 },
  )
const grid = (canvasElement: HTMLElement) => within(canvasElement).findByRole('grid', { name: 'Customers' })
/** The rows in the page, without the head. */
const rowsOf = (table: HTMLElement) => [...table.querySelectorAll<HTMLElement>('tr[data-index]')]
const nameOf = (row: HTMLElement | undefined) => row?.querySelector('.ci-CustomerList-name')?.textContent ?? ''

/** The biggest spenders first; a click on a row opens the customer, and so does Enter. */
export const Everyone: Story = {
  play: async ({ canvasElement, canvas, args }) => {
    await states.untilReady(canvasElement)
    const table = await grid(canvasElement)
    await expect(await canvas.findByRole('heading', { name: '320 customers' })).toBeVisible()
    await expect(table).toHaveAttribute('aria-rowcount', '321')
    // Whoever has booked ahead is active, however long ago the last visit was: the row says why.
    await expect(
      within(table)
        .getAllByText(/^Upcoming /)[0]
        ?.closest('tr'),
    ).toHaveTextContent('Active')
    const [first] = rowsOf(table)
    await expect(first).toHaveAttribute('aria-rowindex', '2')
    await userEvent.click(within(first as HTMLElement).getByText(/@/))
    await expect(args.onSelectCustomer).toHaveBeenCalledOnce()
  },
}

/** 320 customers in pages of 100: those far below are there when they are reached, and the page stays small. */
export const Scrolled: Story = {
  play: async ({ canvasElement }) => {
    await states.untilReady(canvasElement)
    const table = await grid(canvasElement)
    const scroller = table.parentElement as HTMLElement
    await waitFor(
      async () => {
        scroller.scrollTo({ top: scroller.scrollHeight })
        fireEvent.scroll(scroller)
        await expect(table.querySelector('tr[aria-rowindex="321"]')).not.toBeNull()
      },
      { timeout: 20_000 },
    )
    await expect(rowsOf(table).length).toBeLessThan(60)
  },
}

/** What a host's cell may do: remember whom it was made for. */
function Remembering({ customer }: { customer: ListedCustomer }) {
  const [first] = useState(customer)
  return <span data-testid="remembered">{first.name === customer.name ? 'own' : `${first.name}'s`}</span>
}
const remembering: CustomerColumn = {
  id: 'remembers',
  header: 'Remembers',
  cell: customer => <Remembering customer={customer} />,
}

/**
 * A row that leaves the view is handed on to one that comes into it. Nothing of the customer before stays, and at rest the
 * rows stand in the order of the list.
 */
export const HandedOn: Story = {
  args: { columns: ['customer', 'total_spent', remembering, 'tags'] },
  play: async ({ canvasElement }) => {
    await states.untilReady(canvasElement)
    const table = await grid(canvasElement)
    const scroller = table.parentElement as HTMLElement
    const [, second] = rowsOf(table)
    const before = nameOf(second)
    for (let step = 1; step <= 12; step++) {
      scroller.scrollTo({ top: step * 100 })
      await new Promise(requestAnimationFrame)
    }
    const placesOf = () => rowsOf(table).map(row => Number(row.dataset.index))
    await waitFor(() => expect(placesOf()).toEqual(placesOf().sort((one, other) => one - other)))
    await expect(placesOf()).toContain(25)
    await expect(second?.isConnected).toBe(true)
    await expect(Number(second?.dataset.index)).toBeGreaterThan(10)
    await expect(nameOf(second)).not.toBe(before)
    await expect(within(second as HTMLElement).getByRole('rowheader')).toHaveAccessibleName(nameOf(second))
    for (const cell of within(table).getAllByTestId('remembered')) await expect(cell).toHaveTextContent('own')
  },
}

/** What may be cut is said in full to who points at it, and only so long: the row may be another customer's next. */
export const PointedAt: Story = {
  play: async ({ canvasElement }) => {
    await states.untilReady(canvasElement)
    const [first] = rowsOf(await grid(canvasElement))
    const titled = () => [...(first?.querySelectorAll('[data-column="customer"] [title]') ?? [])]
    await expect(titled()).toEqual([])
    for (const words of within(first as HTMLElement)
      .getByRole('rowheader')
      .querySelectorAll('bdi')) {
      await userEvent.hover(words)
      await expect(titled()).toEqual([words.parentElement])
      await expect(words.parentElement).toHaveAttribute('title', words.textContent)
      await userEvent.unhover(words)
      await expect(titled()).toEqual([])
    }
  },
}

/** Pressing a head sorts by it, and pressing it again turns the order around. */
export const Sorted: Story = {
  play: async ({ canvasElement, canvas, args }) => {
    await states.untilReady(canvasElement)
    const table = await grid(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Customer' }))
    await expect(canvas.getByRole('columnheader', { name: 'Customer' })).toHaveAttribute('aria-sort', 'ascending')
    await waitFor(() => expect(table).toHaveAttribute('aria-busy', 'false'))
    const first = nameOf(rowsOf(table)[0])
    await userEvent.click(canvas.getByRole('button', { name: 'Customer' }))
    await waitFor(() => expect(table).toHaveAttribute('aria-busy', 'false'))
    await waitFor(() => expect(nameOf(rowsOf(table)[0]).localeCompare(first)).toBeGreaterThan(0))
    await expect(args.onStateChange).toHaveBeenLastCalledWith(
      expect.objectContaining({ sort: 'name', descending: true }),
      { replace: false },
    )
  },
}

/** Each filter is a list with counts; what is active stands below as chips, each to be taken away. */
export const Filtered: Story = {
  play: async ({ canvasElement, canvas }) => {
    await states.untilReady(canvasElement)
    await untilControls(canvasElement)
    await userEvent.click(await canvas.findByRole('combobox', { name: 'Lifecycle' }))
    const option = await screen.findByRole('option', { name: /At risk/ })
    const count = option.querySelector('.ci-Option-count')?.textContent
    await userEvent.click(option)
    await userEvent.keyboard('{Escape}')
    await expect(await canvas.findByRole('heading', { name: `${count} customers` })).toBeVisible()
    const chips = canvas.getByRole('list', { name: 'Active filters' })
    await userEvent.click(within(chips).getByRole('button', { name: 'Remove filter Lifecycle: At risk' }))
    await expect(await canvas.findByRole('heading', { name: '320 customers' })).toBeVisible()
  },
}

/** Only those who have agreed to be written to by that means. */
export const Reachable: Story = {
  play: async ({ canvasElement, canvas, args, loaded }) => {
    await states.untilReady(canvasElement)
    const names = rowsOf(await grid(canvasElement))
      .slice(0, 2)
      .map(nameOf)
    const { supabase } = loaded.stage as Stage
    const { data } = await supabase.rpc('list_customers', { page_size: 2 }).throwOnError()
    for (const { id } of (data as { customers: { id: string }[] }).customers) {
      await supabase.rpc('set_marketing_consent', { customer_id: id, channel: 'sms', state: 'granted' }).throwOnError()
    }
    await untilControls(canvasElement)
    await userEvent.click(canvas.getByRole('combobox', { name: 'Reachable' }))
    await userEvent.click(await screen.findByRole('option', { name: 'Text message' }))
    await expect(await canvas.findByRole('heading', { name: '2 customers' })).toBeVisible()
    await expect(rowsOf(await grid(canvasElement)).map(nameOf)).toEqual(names)
    await expect(args.onStateChange).toHaveBeenLastCalledWith(
      expect.objectContaining({ filter: { consent: { channel: 'sms' } } }),
      expect.anything(),
    )
    await userEvent.click(canvas.getByRole('button', { name: 'Remove filter Reachable: Text message' }))
    await expect(await canvas.findByRole('heading', { name: '320 customers' })).toBeVisible()
  },
}

/** Searches when the reader pauses; the count is announced. */
export const Searched: Story = {
  play: async ({ canvasElement, canvas, args }) => {
    await states.untilReady(canvasElement)
    await userEvent.type(canvas.getByRole('searchbox', { name: 'Search customers' }), 'hannah')
    await waitFor(() => expect(canvas.getByRole('heading', { level: 2 })).toHaveTextContent(/^\d customers?$/))
    const [announced] = canvas.getAllByRole('status')
    await expect(announced).toHaveTextContent(/^\d customers?$/)
    await expect(args.onStateChange).toHaveBeenLastCalledWith(
      expect.objectContaining({ filter: { search: 'hannah' } }),
      { replace: true },
    )
  },
}

/** Arrows go from row to row, Enter opens, Space selects, with Shift a range. */
export const Keyboard: Story = {
  play: async ({ canvasElement, canvas, args }) => {
    await states.untilReady(canvasElement)
    const table = await grid(canvasElement)
    rowsOf(table)[0]?.focus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    await waitFor(() => expect(document.activeElement).toHaveAttribute('aria-rowindex', '4'))
    await userEvent.keyboard(' ')
    await waitFor(() => expect(document.activeElement).toHaveAttribute('aria-selected', 'true'))
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
    await expect(await canvas.findByText('3 selected')).toBeVisible()
    await userEvent.keyboard('{Escape}{End}')
    await waitFor(() => expect(document.activeElement).toHaveAttribute('aria-rowindex', '101'))
    await userEvent.keyboard('{Home}{Enter}')
    await expect(args.onSelectCustomer).toHaveBeenCalledOnce()
  },
}

/** Those loaded, then all that match; what is done with them stands where the head of the list was. */
export const Selected: Story = {
  args: {
    bulkActions: ({ count, filter }) => <span data-testid="host">{`${count.count} by ${JSON.stringify(filter)}`}</span>,
    defaultState: { filter: { frequency_tier: ['occasional', 'one-time'] } },
  },
  play: async ({ canvasElement, canvas }) => {
    await states.untilReady(canvasElement)
    const boxes = await canvas.findAllByRole('checkbox')
    await userEvent.click(boxes[1] as HTMLElement)
    await expect(await canvas.findByText('1 selected')).toBeVisible()
    await expect(canvas.getByTestId('host')).toHaveTextContent(/^1 by \{"customer_id":\["[^"]+"\]\}$/)
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Select all loaded customers' }))
    await expect(await canvas.findByText('100 selected')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: /^Select all \d+ customers$/ }))
    // The button is gone, and what was done is said here.
    await expect(canvas.getByRole('region', { name: /selected/ })).toHaveFocus()
    await expect(canvas.getByTestId('host')).toHaveTextContent('by {"frequency_tier":["occasional","one-time"]}')
    await userEvent.click(canvas.getByRole('button', { name: 'Change tags' }))
    const dialog = await screen.findByRole('dialog', { name: 'Change tags' })
    await userEvent.click(within(dialog).getByRole('button', { name: 'Close' }))
    await waitFor(() => expect(dialog).not.toBeInTheDocument())
    await userEvent.click(canvas.getByRole('button', { name: 'Clear selection' }))
    await expect(canvas.queryByTestId('host')).toBeNull()
  },
}

/** What is shown is kept under a name, opened again, and deleted with a way back. */
export const SavedViews: Story = {
  args: { views: freshStorage(), defaultState: { filter: { spending_tier: ['vip'] } } },
  play: async ({ canvasElement, canvas }) => {
    await states.untilReady(canvasElement)
    const choose = async (button: string, item: string) => {
      await userEvent.click(await canvas.findByRole('button', { name: button }))
      await userEvent.click(await screen.findByRole('menuitem', { name: item }))
      // It fades out, and until it has, it is still the menu that a click on the button is for.
      await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
    }
    await choose('Views', 'Save as new view…')
    await userEvent.type(await screen.findByRole('textbox', { name: 'Name of the view' }), 'Best guests{Enter}')
    await choose('Best guests', 'All customers')
    await expect(await canvas.findByRole('heading', { name: '320 customers' })).toBeVisible()
    await choose('Views', 'Best guests')
    await choose('Best guests', 'Delete view')
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await expect(await canvas.findByRole('button', { name: 'Best guests' })).toBeVisible()
  },
}

/** An untouched list opens with the view that was made its default. */
export const OpensWithDefaultView: Story = {
  args: {
    views: freshStorage({
      'customer-insights:default:customer-views': [
        { id: '1', name: 'At risk', state: { filter: { lifecycle_stage: ['at-risk'] } }, isDefault: true },
      ],
    }),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('list', { name: 'Active filters' })).toHaveTextContent('Lifecycle: At risk')
  },
}

/** Fewer columns of ours, and one of the host's. */
export const OwnColumns: Story = {
  args: {
    columns: [
      ...CUSTOMER_COLUMNS.filter(id => id !== 'preferred_venue'),
      { id: 'points', header: 'Points', align: 'end', width: 6, cell: customer => customer.total_bookings * 10 },
    ],
    defaultState: { columns: ['total_spent', 'points', 'stage', 'segments', 'last_visit'] },
  },
  play: async ({ canvasElement, canvas }) => {
    await states.untilReady(canvasElement)
    await untilControls(canvasElement)
    await expect(canvas.queryByRole('columnheader', { name: 'Tags' })).toBeNull()
    await expect(canvas.getByRole('columnheader', { name: 'Points' })).toBeVisible()
    await userEvent.click(await canvas.findByRole('button', { name: 'Columns' }))
    await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: 'Tags' }))
    await userEvent.keyboard('{Escape}')
    await expect(await canvas.findByRole('columnheader', { name: 'Tags' })).toBeInTheDocument()
  },
}

/** Each row is a card: an address has all of its width, and the host's column stands in line with the name. */
export const OnAPhone: Story = {
  args: OwnColumns.args ?? {},
  globals: { width: 'narrow' },
  play: async ({ canvasElement }) => {
    await states.untilReady(canvasElement)
    const cards = [...canvasElement.querySelectorAll<HTMLElement>('.ci-CustomerList-row')].slice(0, 5)
    await expect(cards).toHaveLength(5)
    for (const card of cards) {
      const address = card.querySelector('.ci-CustomerList-contact')
      await expect(address?.scrollWidth).toBeLessThanOrEqual(address?.clientWidth ?? 0)
      const [name, points] = ['.ci-CustomerList-name', '[data-column="host-1"]'].map(part => {
        const text = document.createRange()
        text.selectNodeContents(card.querySelector(part) ?? card)
        return text.getBoundingClientRect()
      })
      await expect(points?.left).toBeLessThan((name?.left ?? 0) + 80)
    }
  },
}

/** The host keeps the state in the address. */
export const InTheAddress: Story = {
  render: args => <Routed {...args} />,
  play: async ({ canvasElement, canvas }) => {
    await states.untilReady(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Bookings' }))
    await expect(canvas.getByTestId('address')).toHaveTextContent('?spending_tier=vip&sort=total_bookings')
    await userEvent.click(canvas.getByRole('button', { name: 'Back' }))
    await expect(canvas.getByTestId('address')).toHaveTextContent(/^\?spending_tier=vip$/)
    await expect(canvas.getByRole('columnheader', { name: 'Total spent' })).toHaveAttribute('aria-sort', 'descending')
  },
}

function Routed(props: CustomerListProps) {
  const [history, setHistory] = useState(['spending_tier=vip'])
  const address = history.at(-1) ?? ''
  const onStateChange = (state: CustomerListState, { replace }: { replace: boolean }) => {
    const next = customerListStateToSearchParams(state).toString()
    setHistory(before => [...(replace ? before.slice(0, -1) : before), next])
  }
  return (
    <>
      <p>
        <button type="button" onClick={() => setHistory(before => before.slice(0, -1))}>
          Back
        </button>{' '}
        <code data-testid="address">?{address}</code>
      </p>
      <CustomerList {...props} state={customerListStateFromSearchParams(address)} onStateChange={onStateChange} />
    </>
  )
}

/** Paper does not scroll: every loaded row is there, and what is not is told. */
export const Printed: Story = {
  play: async ({ canvasElement, canvas }) => {
    await states.untilReady(canvasElement)
    const table = await grid(canvasElement)
    window.dispatchEvent(new Event('beforeprint'))
    await expect(rowsOf(table)).toHaveLength(100)
    await expect(canvas.getByText('The first 100 of 320 customers.')).toBeVisible()
    window.dispatchEvent(new Event('afterprint'))
    await waitFor(() => expect(rowsOf(table).length).toBeLessThan(60))
  },
}

/** A page further down that does not come is told where it is missing; the rows before it stay. */
export const MoreFailed: Story = {
  play: async ({ canvasElement, canvas, loaded }) => {
    await states.untilReady(canvasElement)
    const { faults } = loaded.stage as Stage
    faults.fail = { list_customers: 'network' }
    const scroller = (await grid(canvasElement)).parentElement as HTMLElement
    scroller.scrollTo({ top: scroller.scrollHeight })
    const retry = await canvas.findByRole('button', { name: 'Try again' }, { timeout: 20_000 })
    await expect(canvas.getByText('More customers could not be loaded.')).toBeVisible()
    faults.fail = {}
    await userEvent.click(retry)
    await waitFor(() => expect(canvas.queryByText('More customers could not be loaded.')).toBeNull())
  },
}

export const Compact: Story = { args: { density: 'compact' } }
export const Hostile: Story = {
  parameters: { insights: { database: 'hostile' } },
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    await expect(root).toHaveTextContent('<b onclick="alert(1)">')
    await expect(root).toHaveTextContent('Unnamed customer')
    await expect(root).toHaveTextContent('-$120.50')
  },
}

export const Loading: Story = { ...states.loading }
export const Empty: Story = {
  parameters: { insights: { database: 'empty' } },
  play: async ({ canvasElement, canvas }) => {
    await expect(await states.untilEmpty(canvasElement)).toHaveTextContent('No customers yet')
    await expect(canvas.queryByRole('searchbox')).toBeNull()
  },
}
/** Nobody fits the filters: that is not the same as nobody being there. */
export const NoMatch: Story = {
  args: { defaultState: { filter: { search: 'zzzz' } } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('No customers match', {}, { timeout: 20_000 })).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Clear filters' }))
    await expect(await canvas.findByRole('heading', { name: '320 customers' })).toBeVisible()
    await expect(canvas.getByRole('searchbox')).toHaveValue('')
  },
}
export const NetworkError: Story = { ...states.networkError }
export const Recovered: Story = { ...states.recovered }
export const Forbidden: Story = { ...states.forbidden }
export const Stale: Story = { ...states.stale }
export const Refreshing: Story = { ...states.refreshing }
