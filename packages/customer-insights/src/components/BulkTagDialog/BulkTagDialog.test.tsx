import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { CustomerInsightsProvider } from '../../provider/CustomerInsightsProvider.tsx'
import { createQueryClient } from '../../provider/createQueryClient.ts'
import { createPgliteBackend, type Faults, type PgliteBackend, staffClaims } from '../../testing/index.ts'
import { BulkTagDialog } from './BulkTagDialog.tsx'
import '../../styles/index.css'

/** Three pages of a change in bulk. */
const ALL = 2100

let backend: PgliteBackend

beforeAll(async () => {
  backend = await createPgliteBackend({
    load: db => db.exec(`insert into public.customers (name) select 'No. ' || n from generate_series(1, ${ALL}) n`),
  })
})

afterEach(cleanup)

function Opened() {
  const [open, setOpen] = useState(true)
  return <BulkTagDialog filter={{}} open={open} onOpenChange={setOpen} />
}

/** Begins to tag everyone, and loses the connection after the first thousand. */
async function interrupted(tag: string, meanwhile: () => Promise<unknown> = async () => {}) {
  const fail: Faults['fail'] & object = {}
  const faults: Faults = { fail }
  render(
    <CustomerInsightsProvider
      client={backend.supabase(staffClaims, faults)}
      queryClient={createQueryClient()}
      locale="en-US"
      timeZone="UTC"
      currency="USD"
    >
      <Opened />
    </CustomerInsightsProvider>,
  )
  const dialog = within(await screen.findByRole('dialog', {}, { timeout: 10_000 }))
  await userEvent.fill(dialog.getByRole('combobox', { name: 'Tags to add' }), tag)
  await userEvent.keyboard('{Enter}')
  faults.delay = 1000
  await userEvent.click(dialog.getByRole('button', { name: 'Apply' }))
  await waitFor(() => expect(dialog.getByText('1,000 of 2,100 customers')).toBeVisible(), {
    timeout: 8000,
    interval: 10,
  })
  // Also for the one that is on its way.
  fail.bulk_update_tags = 'network'
  await meanwhile()
  const goOn = () => {
    faults.delay = 0
    delete fail.bulk_update_tags
  }
  return { dialog, goOn }
}

const tagged = async (tag: string) => {
  const { rows } = await backend.db.query<{ n: number }>(
    `select count(*)::int as n from public.customers where metadata -> 'marketing_tags' ? $1`,
    [tag],
  )
  return rows[0]?.n
}

/** A toast stands on screen, and is read out. */
const says = (text: string) => screen.findAllByText(text, {}, { timeout: 8000 })

it('says how many are done where it failed on the way, goes on, and takes all of it back', async () => {
  const { dialog, goOn } = await interrupted('spring')
  const alert = await dialog.findByRole('alert', {}, { timeout: 8000 })
  expect(alert.textContent).toBe('1,000 of 2,100 customersNo connection')
  const apply = dialog.getByRole('button', { name: 'Apply' })
  expect(document.activeElement).toBe(apply)

  goOn()
  await userEvent.click(apply)
  await says('Tags of 2,100 customers changed')
  expect(await tagged('spring')).toBe(ALL)
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await says('Tags of 2,100 customers are as before')
  expect(await tagged('spring')).toBe(0)
})

it('offers to take back what is done where it failed and is not tried again', async () => {
  const { dialog, goOn } = await interrupted('summer')
  await dialog.findByRole('alert', {}, { timeout: 8000 })
  goOn()
  await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }))
  await says('Tags of 1,000 customers changed')
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await says('Tags of 1,000 customers are as before')
  expect(await tagged('summer')).toBe(0)
})

it('tells of a failure also where the dialog was closed meanwhile', async () => {
  await interrupted('autumn', () => userEvent.keyboard('{Escape}'))
  await says('The tags were not saved.')
  await says('No connection')
  await says('Tags of 1,000 customers changed')
  expect(await tagged('autumn')).toBe(1000)
})
