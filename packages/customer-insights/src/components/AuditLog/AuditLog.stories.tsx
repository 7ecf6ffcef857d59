import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test'
import { type DatabaseName, getDatabase } from '../../../../../.storybook/backend/databases.ts'
import type { Stage } from '../../../../../.storybook/backend/stage.ts'
import { saveWithoutAsking } from '../../../../../.storybook/savedFile.ts'
import * as states from '../../../../../.storybook/states.ts'
import { AuditLog } from './AuditLog.tsx'

const meta: Meta<typeof AuditLog> = {
  title: 'Privacy/AuditLog',
  component: AuditLog,
  args: { onFilterChange: fn(), actorName: (actor: string) => (actor.endsWith('57a') ? 'Mara Quill' : undefined) },
}

export default meta
type Story = StoryObj<typeof AuditLog>

/** Done by staff before the log is looked at: tags in bulk, consents, settings. */
const somethingHappens = async (loaded: Record<string, unknown>, times = 1) => {
  const { supabase, queryClient } = loaded.stage as Stage
  const { data } = await supabase.rpc('list_customers', { page_size: 3 }).throwOnError()
  const [first, second, third] = (data as { customers: { id: string }[] }).customers.map(({ id }) => id)
  await supabase
    .rpc('bulk_update_tags', { filter: { customer_id: [first, second, third] }, add: ['seen'] })
    .throwOnError()
  for (let index = 0; index < times; index++) {
    for (const state of ['granted', 'withdrawn']) {
      await supabase.rpc('set_marketing_consent', { customer_id: first, channel: 'sms', state }).throwOnError()
    }
  }
  await supabase.rpc('set_marketing_consent', { customer_id: second, channel: 'post', state: 'granted' }).throwOnError()
  const { data: settings } = await supabase.rpc('get_customer_insights_settings').throwOnError()
  const { vip_above } = settings as { vip_above: number }
  await supabase.rpc('update_customer_insights_settings', { changes: { vip_above: vip_above + 1 } }).throwOnError()
  await queryClient.invalidateQueries()
  return { first, second }
}

/** As the owner of the database, past everything that keeps the log from being changed. */
const tamper = async (name: DatabaseName, sql: string) => {
  const { db } = await getDatabase(name)
  await db.exec(`begin; set local session_replication_role = replica; ${sql}; commit`)
}

/** Who did what, when, to whom or to how many; and that nobody has changed the record of it. */
export const Default: Story = {
  play: async ({ canvasElement, loaded }) => {
    await somethingHappens(loaded)
    const root = await states.untilReady(canvasElement)
    await waitFor(() => expect(root).toHaveTextContent('Settings changed'))
    const entry = within(root).getByText('Tags changed in bulk').closest('li')
    await expect(entry).toHaveTextContent('3 customers')
    await expect(entry).toHaveTextContent('Mara Quill')
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Check again' }))
    await waitFor(() => expect(canvasElement).toHaveTextContent(/Intact.*none changed, removed or moved/))
  },
}

/** On the smallest phone an id gives way, and not the word before it; the verdict stays beside its sign. */
export const Narrow: Story = {
  decorators: [Story => <div style={{ inlineSize: 288 }}>{Story()}</div>],
  play: async ({ canvasElement, loaded }) => {
    await somethingHappens(loaded)
    const root = await states.untilReady(canvasElement)
    await waitFor(() => expect(root).toHaveTextContent('Settings changed'))
    const labels = [...root.querySelectorAll<HTMLElement>('.ci-AuditLog-label')]
    await expect(labels.length).toBeGreaterThan(0)
    for (const label of labels) await expect(label.offsetHeight).toBeLessThan(30)
    const sign = canvasElement.querySelector('.ci-AuditLog-chain > svg') as Element
    const verdict = canvasElement.querySelector('.ci-AuditLog-verdict') as Element
    await expect(verdict.getBoundingClientRect().top).toBeLessThan(sign.getBoundingClientRect().bottom)
  },
}

/** By what was done, by whom and to whom; each filter can be taken away, and the host hears of it. */
export const Filtered: Story = {
  play: async ({ canvasElement, args, loaded }) => {
    const { second } = await somethingHappens(loaded)
    await states.untilReady(canvasElement)
    const canvas = within(canvasElement)
    const rows = () => within(canvas.getByRole('list', { name: 'Audit log' })).getAllByRole('listitem')
    await waitFor(() => expect(rows().length).toBeGreaterThan(4))
    const all = rows().length

    await userEvent.click(canvas.getByRole('button', { name: 'Action' }))
    const option = await screen.findByRole('option', { name: 'Settings changed' }, { timeout: 20_000 })
    // Nobody chooses, and leaves, before the list has taken the focus.
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName('Search in action'))
    await userEvent.click(option)
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull())
    await waitFor(() => expect(rows().length).toBeLessThan(all))
    for (const row of rows()) await expect(row).toHaveTextContent('Settings changed')
    await expect(args.onFilterChange).toHaveBeenLastCalledWith({ action: ['settings.changed'] })
    await userEvent.click(canvas.getByRole('button', { name: 'Clear filters' }))
    await waitFor(() => expect(rows()).toHaveLength(all))

    // The customer of an entry is a way to all that happened to them.
    await userEvent.click(canvas.getAllByTitle(`Only entries of ${second}`)[0] as HTMLElement)
    await waitFor(() => expect(args.onFilterChange).toHaveBeenLastCalledWith({ customer_id: second }))
    await waitFor(() => expect(rows().length).toBeLessThan(all))
    for (const row of rows()) await expect(row).toHaveTextContent('Consent changed')
  },
}

/** Nothing was recorded in those days. */
export const NoMatch: Story = {
  args: { defaultFilter: { from: '2001-01-01', to: '2001-12-31' } },
  play: async ({ canvasElement, loaded }) => {
    await somethingHappens(loaded)
    const root = await states.untilEmpty(canvasElement)
    await expect(root).toHaveTextContent('No entry matches')
    await expect(within(canvasElement).getByLabelText('From')).toHaveValue('2001-01-01')
    await userEvent.click(within(root).getByRole('button', { name: 'Clear filters' }))
    await waitFor(() => expect(canvasElement).toHaveTextContent('Tags changed in bulk'))
  },
}

/** A page at a time; the button keeps the focus. */
export const ShowMore: Story = {
  args: { pageSize: 5 },
  play: async ({ canvasElement, loaded }) => {
    await somethingHappens(loaded, 4)
    await states.untilReady(canvasElement)
    const canvas = within(canvasElement)
    const rows = () => within(canvas.getByRole('list', { name: 'Audit log' })).getAllByRole('listitem')
    const more = await canvas.findByRole('button', { name: 'Show more' })
    await expect(rows()).toHaveLength(5)
    more.focus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(rows()).toHaveLength(10))
    await expect(canvas.getByRole('button', { name: 'Show more' })).toHaveFocus()
  },
}

/** Every entry as a file, those that are not on screen yet included. */
export const SavedAsCsv: Story = {
  args: { pageSize: 5 },
  play: async ({ canvasElement, loaded }) => {
    await somethingHappens(loaded, 4)
    await states.untilReady(canvasElement)
    const file = saveWithoutAsking()
    await waitFor(() => expect(canvasElement).toHaveTextContent('Settings changed'))
    // By a double click, whose second one does not stop it.
    await userEvent.dblClick(within(canvasElement).getByRole('button', { name: 'Save as CSV' }))
    await waitFor(() => expect(canvasElement).toHaveTextContent('Saved in audit-log-2026-02-15.csv'))
    await expect(file.text()).toMatch(/^\uFEFFNumber,Time,Action,Who,Role,Customer,How many,Details\r\n/)
    await expect(file.text()).toContain('Settings changed,Mara Quill,authenticated')
    const rows = within(within(canvasElement).getByRole('list', { name: 'Audit log' })).getAllByRole('listitem')
    await expect(rows).toHaveLength(5)
    const changed = file.text().match(/\nConsent changed|,Consent changed,/g)
    await expect(changed?.length).toBeGreaterThan(8)
  },
}

/** Under way, with the database slow to answer: what is in the file is counted, and it can be stopped. */
export const SavingStopped: Story = {
  play: async ({ canvasElement, loaded }) => {
    await somethingHappens(loaded)
    await states.untilReady(canvasElement)
    const file = saveWithoutAsking()
    const canvas = within(canvasElement)
    ;(loaded.stage as Stage).faults.delay = Number.POSITIVE_INFINITY
    const button = canvas.getByRole('button', { name: 'Save as CSV' })
    await userEvent.click(button)
    await expect(button).toHaveAccessibleName('Stop')
    await expect(canvasElement).toHaveTextContent('0 entries')
    await userEvent.click(button)
    await expect(button).toHaveAccessibleName('Save as CSV')
    await expect(button).toHaveFocus()
    await expect(canvasElement).not.toHaveTextContent('Saved in')
    await expect(file.close).not.toHaveBeenCalled()
  },
}

/** The connection fails on the way: no half a file is left. */
export const NotSaved: Story = {
  play: async ({ canvasElement, loaded }) => {
    await somethingHappens(loaded)
    await states.untilReady(canvasElement)
    const file = saveWithoutAsking()
    const { faults } = loaded.stage as Stage
    faults.fail = { '*': 'network' }
    const save = within(canvasElement).getByRole('button', { name: 'Save as CSV' })
    await userEvent.click(save)
    await waitFor(() => expect(canvasElement).toHaveTextContent('The entries were not saved.'))
    await expect(file.close).not.toHaveBeenCalled()
    faults.fail = {}
    await userEvent.click(save)
    await waitFor(() => expect(canvasElement).toHaveTextContent('Saved in audit-log-2026-02-15.csv'))
    await expect(canvasElement).not.toHaveTextContent('were not saved')
  },
}

/** Somebody with the database in their hands has changed an entry: since which, and what to do now. */
export const Broken: Story = {
  parameters: { insights: { database: 'hostile' } },
  play: async ({ canvasElement, loaded }) => {
    await somethingHappens(loaded)
    await tamper('hostile', `update customer_insights.audit_log set amount = 1 where action = 'tags.bulk'`)
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Check again' }))
    const alert = await within(canvasElement).findByRole('alert')
    await expect(alert).toHaveTextContent(/Broken at entry \d+/)
    await expect(alert).toHaveTextContent('The entry is not as it was written.')
    await expect(alert).toHaveTextContent('tell whoever is responsible for data protection')
  },
}

/** The list is there though the check fails. */
export const NotChecked: Story = {
  parameters: { insights: { faults: { fail: { verify_audit_log: 'network' } } } },
  play: async ({ canvasElement, loaded }) => {
    await somethingHappens(loaded)
    await states.untilReady(canvasElement)
    await waitFor(() => expect(canvasElement).toHaveTextContent('The log could not be checked.'))
  },
}

export const Loading: Story = { ...states.loading }
export const Empty: Story = {
  parameters: { insights: { database: 'empty' } },
  play: async ({ canvasElement }) => {
    await expect(await states.untilEmpty(canvasElement)).toHaveTextContent('Nothing recorded yet')
  },
}
export const NetworkError: Story = { ...states.networkError }
export const Forbidden: Story = { ...states.forbidden }
export const Recovered: Story = {
  ...states.recovered,
  play: async context => {
    await somethingHappens({
      stage: { ...(context.loaded.stage as Stage), supabase: (await getDatabase('demo')).supabase() },
    })
    await states.recovered.play(context)
  },
}
export const Stale: Story = {
  ...states.stale,
  play: async context => {
    await somethingHappens(context.loaded)
    await states.stale.play(context)
  },
}
export const Refreshing: Story = {
  ...states.refreshing,
  play: async context => {
    await somethingHappens(context.loaded)
    await states.refreshing.play(context)
  },
}
