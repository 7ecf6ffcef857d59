import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { parse } from 'csv-parse/browser/esm/sync'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { HOSTILE, loadHostileData } from '../../../../../.storybook/backend/hostile.ts'
import { CustomerInsightsProvider } from '../../provider/CustomerInsightsProvider.tsx'
import { createQueryClient } from '../../provider/createQueryClient.ts'
import {
  createPgliteBackend,
  type Faults,
  generateBookingHistory,
  loadDemoData,
  type PgliteBackend,
  staffClaims,
} from '../../testing/index.ts'
import { ExportDialog, type ExportDialogProps } from './ExportDialog.tsx'
import '../../styles/index.css'

let backend: PgliteBackend
/** How many customers there are: three pages. */
let all: number
/** What the browser was given to download. */
let downloads: { name: string; text: () => Promise<string> }[]

beforeAll(async () => {
  backend = await createPgliteBackend({
    load: async db => {
      await loadDemoData(db, generateBookingHistory({ seed: 7, to: '2026-02-15', customers: 450 }))
      await loadHostileData(db)
      await db.query(`update public.customers set phone = '=1+1', name = 'O''Hara "the\nline"' where id = $1`, [
        HOSTILE.nameless,
      ])
    },
  })
  all = (await everyone()).length
})

beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('showSaveFilePicker', undefined)
  downloads = []
  const blobs = new Map<string, Blob>()
  const createObjectURL = URL.createObjectURL.bind(URL)
  vi.spyOn(URL, 'createObjectURL').mockImplementation(blob => {
    const url = createObjectURL(blob)
    if (blob instanceof Blob) blobs.set(url, blob)
    return url
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href)
    // As bytes and back, for `Blob.text` takes no byte order mark away and neither does a disk.
    if (blob) downloads.push({ name: this.download, text: () => blob.text() })
  })
})

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

async function open(props: Partial<ExportDialogProps> = {}, faults: Faults = {}) {
  const onOpenChange = vi.fn()
  const onExported = vi.fn()
  render(
    <CustomerInsightsProvider
      client={backend.supabase(staffClaims, faults)}
      queryClient={createQueryClient()}
      locale="en-US"
      timeZone="UTC"
      currency="USD"
      now="2026-02-15T12:00:00Z"
    >
      <ExportDialog open onOpenChange={onOpenChange} onExported={onExported} filter={{}} {...props} />
    </CustomerInsightsProvider>,
  )
  await screen.findByRole('dialog', {}, { timeout: 10_000 })
  return { onOpenChange, onExported }
}

const dialog = () => screen.getByRole('dialog')
const press = (name: string | RegExp) => userEvent.click(within(dialog()).getByRole('button', { name }))
const check = (name: string) => userEvent.click(within(dialog()).getByRole('checkbox', { name }))
const says = (text: string | RegExp) =>
  waitFor(() => expect(dialog().textContent).toMatch(text), { timeout: 8000, interval: 10 })

async function records(): Promise<Record<string, string>[]> {
  const text = (await downloads[0]?.text()) ?? ''
  return parse(text, { columns: true, bom: true, record_delimiter: '\r\n' })
}

const everyone = async () =>
  (await backend.db.query<{ id: string; name: string }>('select id::text, name from public.customers order by id')).rows

it('downloads everyone as CSV, in words, hostile data included', async () => {
  const { onExported } = await open({ columns: ['id', 'name', 'phone', 'spending_tier', 'total_spent', 'currency'] })
  await press('Export')
  await says(`Saved ${all} customers`)
  expect(downloads.map(({ name }) => name)).toEqual(['customers-2026-02-15.csv'])
  const rows = await records()
  const expected = await everyone()
  expect(rows.map(row => row.ID).toSorted()).toEqual(expected.map(({ id }) => id))
  expect(new Map(rows.map(row => [row.ID, row.Name])).get(HOSTILE.collector)).toBe('张伟 עִבְרִית Ōkami 🦊')
  const nameless = rows.find(row => row.ID === HOSTILE.nameless)
  expect(nameless).toEqual({
    ID: HOSTILE.nameless,
    Name: 'O\'Hara "the\nline"',
    Phone: "'=1+1",
    Spending: 'Low spend',
    'Total spent': '-120.5',
    Currency: 'USD',
  })
  expect(onExported).toHaveBeenCalledExactlyOnceWith({ customers: all, fileName: 'customers-2026-02-15.csv' })
})

it('downloads those who fit, as JSON with its own keys', async () => {
  await open({ filter: { spending_tier: ['vip'] }, columns: ['email', 'spending_tier'], fileName: 'vip/2026' })
  await userEvent.click(within(dialog()).getByRole('radio', { name: 'JSON' }))
  await press('Export')
  await says(/Saved \d+ customers?/)
  expect(downloads[0]?.name).toBe('vip-2026.json')
  const rows: Record<string, unknown>[] = JSON.parse((await downloads[0]?.text()) ?? '')
  expect(rows.length).toBeGreaterThan(3)
  for (const row of rows) {
    expect(Object.keys(row)).toEqual(['email', 'spending_tier'])
    expect(row.spending_tier).toBe('vip')
  }
})

it('goes on after an interruption, and has everyone once', async () => {
  const faults: Faults = { fail: {} }
  await open({ columns: ['id'] }, faults)
  faults.delay = 60
  await press('Export')
  await says(`200 of ${all}`)
  faults.fail = { '*': 'network' }
  await says(/interrupted/)
  expect(dialog().textContent).toMatch(/\d+ customers exported so far/)
  expect(downloads).toEqual([])
  faults.fail = {}
  await press('Try again')
  await says(`Saved ${all} customers`)
  const rows = await records()
  expect(rows.map(row => row.ID).toSorted()).toEqual((await everyone()).map(({ id }) => id))
})

it('is not stopped by the second click of a double click', async () => {
  await open({ columns: ['id'] }, { delay: 60 })
  await press('Export')
  const stop = await within(dialog()).findByRole('button', { name: 'Stop' })
  stop.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }))
  await says(`Saved ${all} customers`)
  expect(await records()).toHaveLength(all)
})

it('stops at Escape, then goes on or is discarded', async () => {
  const faults: Faults = { delay: 60 }
  const { onOpenChange } = await open({ columns: ['id'] }, faults)
  await press('Export')
  await says(`200 of ${all}`)
  await userEvent.keyboard('{Escape}')
  await says(/Stopped after (200|400) customers/)
  expect(onOpenChange).not.toHaveBeenCalled()
  await press('Go on')
  await says(`Saved ${all} customers`)
  expect(await records()).toHaveLength(all)
  await press('Done')
  expect(onOpenChange).toHaveBeenCalledExactlyOnceWith(false)
})

it('writes right into the file that the reader picks', async () => {
  const folder = await navigator.storage.getDirectory()
  const picked = await folder.getFileHandle('picked.csv', { create: true })
  const picker = vi.fn(async () => picked)
  vi.stubGlobal('showSaveFilePicker', picker)
  await open({ columns: ['id', 'email'] })
  await press('Export')
  await says(`Saved ${all} customers`)
  expect(dialog().textContent).toContain('picked.csv')
  expect(picker).toHaveBeenCalledExactlyOnceWith({
    suggestedName: 'customers-2026-02-15.csv',
    types: [{ accept: { 'text/csv': ['.csv'] } }],
  })
  const text = await (await picked.getFile()).text()
  expect(parse(text, { columns: true, bom: true })).toHaveLength(all)
  expect(downloads).toEqual([])
  await folder.removeEntry('picked.csv')
})

it('asks again where the reader picked no file, and starts afresh where it cannot be written', async () => {
  const refused = {
    name: 'full.csv',
    createWritable: async () => ({
      write: async () => {
        throw new DOMException('No space left', 'QuotaExceededError')
      },
      abort: async () => {},
    }),
  }
  const picker = vi
    .fn()
    .mockRejectedValueOnce(new DOMException('The user aborted a request.', 'AbortError'))
    .mockResolvedValueOnce(refused)
    .mockRejectedValueOnce(new DOMException('Cross origin', 'SecurityError'))
  vi.stubGlobal('showSaveFilePicker', picker)
  await open({ columns: ['id'] })
  await press('Export')
  expect(dialog().textContent).toContain('Columns')
  await press('Export')
  await says(/The file could not be written/)
  await press('Start again')
  await says(`Saved ${all} customers`)
  expect(picker).toHaveBeenCalledTimes(3)
  expect(await records()).toHaveLength(all)
})

it('remembers the choice, but not columns that the host chose', async () => {
  await open()
  await check('Email')
  await check('Technical names')
  cleanup()
  await open({ columns: ['id'] })
  await check('Last visit')
  await press('Export')
  await says(`Saved ${all} customers`)
  expect(Object.keys((await records())[0] ?? {})).toEqual(['id', 'last_visit'])
  cleanup()
  await open()
  expect(within(dialog()).getByRole<HTMLInputElement>('checkbox', { name: 'Email' }).checked).toBe(false)
  expect(within(dialog()).getByRole<HTMLInputElement>('checkbox', { name: 'Name' }).checked).toBe(true)
})
