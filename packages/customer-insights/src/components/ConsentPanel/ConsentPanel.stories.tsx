import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { getDatabase } from '../../../../../.storybook/backend/databases.ts'
import type { Stage } from '../../../../../.storybook/backend/stage.ts'
import * as states from '../../../../../.storybook/states.ts'
import { ConsentPanel } from './ConsentPanel.tsx'

const meta: Meta<typeof ConsentPanel> = {
  title: 'Customer/ConsentPanel',
  component: ConsentPanel,
  args: { customerId: 'vip' },
}

export default meta
type Story = StoryObj<typeof ConsentPanel>

const rowOf = (root: HTMLElement, channel: string) => {
  const row = root.querySelector<HTMLElement>(`[data-channel="${channel}"]`)
  if (!row) throw new Error(`There is no channel "${channel}".`)
  return row
}
const record = async (root: HTMLElement, channel: string) => {
  await userEvent.click(within(root).getByRole('button', { name: `Record consent: ${channel}` }))
  await userEvent.click(within(root).getByRole('button', { name: 'Record consent' }))
}

/** Nobody has asked yet: no consent on any channel. */
export const Empty: Story = {
  args: { customerId: 'churned' },
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    await expect(root).toHaveTextContent('No entry means no consent')
    await expect(root).toHaveTextContent('Nothing has been recorded yet.')
    await expect(root.querySelectorAll('.ci-ConsentPanel-row[data-state="none"]')).toHaveLength(4)
  },
}

/** Recorded with how it was given and the version of the wording; withdrawn with one click; undone. */
export const RecordWithdrawUndo: Story = {
  args: { wordingVersion: '2026-01' },
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    const row = rowOf(root, 'email')
    await userEvent.click(within(row).getByRole('button', { name: 'Record consent: Email' }))
    const how = within(within(row).getByRole('group', { name: 'How was it given?' }))
    await expect(how.getByRole('radio', { name: 'In person' })).toHaveFocus()
    await userEvent.click(how.getByRole('radio', { name: 'Signed form' }))
    await userEvent.click(within(row).getByRole('button', { name: 'Record consent' }))
    await waitFor(() => expect(row).toHaveTextContent(/Granted.*since.*Signed form.*wording 2026-01/))
    const withdraw = await within(row).findByRole('button', { name: 'Withdraw consent: Email' })
    await expect(withdraw).toHaveFocus()
    await waitFor(() => expect(within(row).getByRole('status')).toHaveTextContent('Email: consent recorded'))

    await userEvent.click(withdraw)
    await waitFor(() => expect(within(row).getByRole('status')).toHaveTextContent('Email: consent withdrawn'))
    // The second click of a double click is not for what stands there then.
    withdraw.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }))
    await expect(row).toHaveAttribute('data-state', 'withdrawn')
    await userEvent.click(within(row).getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(row).toHaveAttribute('data-state', 'granted'))
    await expect(within(row).queryByRole('group', { name: 'How was it given?' })).not.toBeInTheDocument()
    // Every step is in the ledger, the last one first.
    const changes = within(root).getByRole('region', { name: 'History' })
    await waitFor(() =>
      expect([...changes.querySelectorAll<HTMLElement>('li')].map(({ dataset }) => dataset.state)).toEqual([
        'granted',
        'withdrawn',
        'granted',
      ]),
    )
    await expect(changes).toHaveTextContent('Undone')
  },
}

/** By keyboard; Escape leaves the form, and the focus is where it came from. */
export const Keyboard: Story = {
  args: { customerId: 'regular' },
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    const button = () => within(root).getByRole('button', { name: 'Record consent: Post' })
    button().focus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(within(root).getByRole('radio', { name: 'In person' })).toHaveFocus())
    await userEvent.keyboard('{ArrowDown}')
    await expect(within(root).getByRole('radio', { name: 'On the phone' })).toBeChecked()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(button()).toHaveFocus())
    await expect(rowOf(root, 'post')).toHaveAttribute('data-state', 'none')
  },
}

/** Pending until the person confirms: the host is told, and sends the link. */
export const DoubleOptIn: Story = {
  args: { customerId: 'newcomer', doubleOptIn: ['email'], onPending: fn() },
  play: async ({ canvasElement, args, loaded }) => {
    const root = await states.untilReady(canvasElement)
    await userEvent.click(within(root).getByRole('button', { name: 'Record consent: Email' }))
    await expect(root).toHaveTextContent('Counts once the person has confirmed it.')
    await userEvent.click(within(root).getByRole('button', { name: 'Record consent' }))
    await waitFor(() => expect(rowOf(root, 'email')).toHaveTextContent('Waiting for confirmation'))
    await waitFor(() =>
      expect(args.onPending).toHaveBeenCalledWith({
        customerId: (loaded.stage as Stage).customerId,
        channel: 'email',
        purpose: 'marketing',
      }),
    )
  },
}

/** Purposes that the host asks for, under names of its own. */
export const Purposes: Story = {
  args: {
    customerId: 'atRisk',
    purposes: ['marketing', 'surveys'],
    purposeLabels: { surveys: 'Questions after a visit' },
    channels: ['email', 'sms'],
  },
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    const surveys = within(root).getByRole('list', { name: 'Questions after a visit' })
    await expect(within(surveys).getAllByRole('listitem')).toHaveLength(2)
    await record(surveys, 'Text message')
    await waitFor(() => expect(rowOf(surveys, 'sms')).toHaveAttribute('data-state', 'granted'))
    const marketing = within(root).getByRole('list', { name: 'Marketing' })
    await expect(rowOf(marketing, 'sms')).toHaveAttribute('data-state', 'none')
  },
}

/** Erased once, and back with the same e-mail: shown as such, and staff cannot agree for them. */
export const Suppressed: Story = {
  args: { customerId: 'nameless' },
  parameters: { insights: { database: 'hostile' } },
  play: async ({ canvasElement, loaded }) => {
    const { supabase, queryClient, customerId } = loaded.stage as Stage
    const { db } = await getDatabase('hostile')
    const email = 'back@example.com'
    const { rows } = await db.query<{ id: string }>(
      `insert into public.customers (name, email) values ('Once', $1) returning id`,
      [email],
    )
    await supabase.rpc('erase_customer', { customer_id: rows[0]?.id, mode: 'delete' }).throwOnError()
    await db.query(`update public.customers set email = $1 where id = $2`, [email, customerId])
    await queryClient.invalidateQueries()
    const root = await states.untilReady(canvasElement)
    await waitFor(() => expect(root).toHaveTextContent('Not to be contacted'))
    await expect(within(root).queryByRole('button', { name: /^Record consent/ })).toBeNull()
  },
}

/** A change that the server does not take goes back, and it says so. */
export const NotSaved: Story = {
  args: { customerId: 'churned' },
  parameters: { insights: { faults: { fail: { set_marketing_consent: 'network' } } } },
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    await record(root, 'Phone call')
    await expect(await within(root).findByRole('alert')).toHaveTextContent('The consent was not saved. No connection')
    await expect(rowOf(root, 'phone')).toHaveAttribute('data-state', 'none')
  },
}

/** Names of those who recorded it; a purpose and a wording without end stay within their line. */
export const Hostile: Story = {
  args: {
    customerId: 'odd',
    purposes: ['<b>marketing</b>', 'p'.repeat(50)],
    wordingVersion: 'v'.repeat(50),
    actorName: () => 'Mara <i>Quill</i>',
  },
  parameters: { insights: { database: 'hostile' } },
  play: async ({ canvasElement }) => {
    const root = await states.untilReady(canvasElement)
    const purpose = within(root).getByRole('list', { name: '<b>marketing</b>' })
    await record(purpose, 'Email')
    await waitFor(() => expect(root).toHaveTextContent('Mara <i>Quill</i>'))
    await expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth)
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
