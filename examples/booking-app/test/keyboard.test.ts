import { readFile } from 'node:fs/promises'
import type { Locator } from 'playwright'
import { describe, expect, test } from 'vitest'
import { sql } from './browser.ts'
import { asManager, page, soon } from './manager.ts'

/** The manager's walk through the demo with nothing but the keys. Each step goes on where the last one ended. */

asManager()

const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())
const hasFocus = (target: Locator) =>
  target.evaluate(element => element === document.activeElement, undefined, { timeout: 1000 }).catch(() => false)
const isFocused = (target: Locator) => expect.poll(() => hasFocus(target), soon).toBe(true)

/** By the tab key alone, and no further than a reader would go. What a page loads on the way may take its time. */
async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  for (let stops = 0; stops < 90; stops++) {
    if (await hasFocus(target)) return
    await page.keyboard.press(key)
    await page.waitForTimeout(30)
  }
  const stuck: unknown = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200))
  throw new Error(`The tab key does not lead to ${target}; it is at ${stuck}`)
}

/** By the arrows, in a list or menu that has just opened. */
async function goDownTo(item: Locator) {
  await item.waitFor()
  await expect
    .poll(async () => {
      if ((await item.getAttribute('data-highlighted')) === null) await page.keyboard.press('ArrowDown')
      return item.getAttribute('data-highlighted')
    }, soon)
    .not.toBeNull()
}

const list = () => page.locator('.ci-CustomerList-root')
const names = () => list().locator('.ci-CustomerList-name').allTextContents()

describe('by the keys alone, a manager', () => {
  test('filters and sorts', async () => {
    const [venue] = await sql<{ name: string }>(page, 'select name from venues order by name limit 1')
    await tabTo(list().getByRole('combobox', { name: 'Venue' }))
    await press('Enter')
    const option = page.getByRole('option', { name: venue?.name ?? '' })
    await goDownTo(option)
    await press('Enter', 'Escape')
    await page.getByRole('button', { name: `Remove filter Venue: ${venue?.name}` }).waitFor()

    await tabTo(list().getByRole('columnheader', { name: 'Customer' }).getByRole('button'))
    await press('Enter')
    await expect.poll(() => new URL(page.url()).searchParams.get('sort'), soon).toBe('name')
    await expect.poll(async () => (await names()).length, soon).toBeGreaterThan(2)
    await expect
      .poll(async () => {
        const shown = await names()
        return shown.every((name, place) => place === 0 || name.localeCompare(shown[place - 1] ?? '', 'en-GB') >= 0)
      }, soon)
      .toBe(true)
  })

  test('opens a customer, tags them, and is back in the row', async () => {
    const row = list().locator('tr[data-index="2"]')
    await tabTo(list().locator('tr[data-index="0"]'))
    await press('ArrowDown', 'ArrowDown')
    await isFocused(row)
    const name = (await row.locator('.ci-CustomerList-name').textContent()) ?? ''
    await press('Enter')
    const dialog = page.getByRole('dialog', { name })
    await dialog.waitFor()

    const field = dialog.locator('.ci-MarketingPanel-root').getByRole('combobox', { name: 'Tags' })
    await tabTo(field)
    await page.keyboard.type('by keyboard')
    await press('Enter')
    await dialog.getByText('by keyboard', { exact: true }).first().waitFor()
    const tagged = () =>
      sql<{ name: string }>(page, `select name from customers where metadata -> 'marketing_tags' ? 'by keyboard'`)
    await expect.poll(tagged, soon).toEqual([{ name }])

    // The first closes the list of tags, where it is open.
    await press('Escape')
    if (await dialog.isVisible()) await press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await isFocused(row)
  })

  test('exports them', async () => {
    await tabTo(list().getByRole('button', { name: 'Export' }), 'Shift+Tab')
    await press('Enter')
    const dialog = page.getByRole('dialog', { name: /Export/ })
    await dialog.waitFor()
    const start = dialog.getByRole('button', { name: /^Export \d+ customers?$/ })
    const count = Number(/\d+/.exec((await start.textContent()) ?? '')?.[0])
    await tabTo(start)
    const downloading = page.waitForEvent('download')
    await press('Enter')
    const lines = (await readFile(await (await downloading).path(), 'utf8')).trim().split(/\r?\n/)
    expect(lines).toHaveLength(count + 1)
    await tabTo(dialog.getByRole('button', { name: 'Close' }).first())
    await press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await isFocused(list().getByRole('button', { name: 'Export' }))
  })

  test('saves a view, and opens it again', async () => {
    const views = list().getByRole('button', { name: 'Views' })
    await tabTo(views, 'Shift+Tab')
    await press('Enter')
    const save = page.getByRole('menuitem', { name: 'Save as new view…' })
    await goDownTo(save)
    await press('Enter')
    const field = page.getByRole('textbox', { name: 'Name of the view' })
    await isFocused(field)
    await page.keyboard.type('One venue')
    await press('Enter')
    await list().getByRole('button', { name: 'One venue' }).waitFor()
  })

  test('drills down from the segments', async () => {
    await tabTo(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Segments' }), 'Shift+Tab')
    await press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Segments' }).waitFor()
    const card = page
      .locator('.ci-SegmentDashboard-root')
      .getByRole('button', { name: /^At risk/ })
      .first()
    await card.waitFor()
    await tabTo(card)
    await press('Enter')
    await page.getByRole('button', { name: 'Remove filter Lifecycle: At risk' }).waitFor()
    await expect.poll(async () => (await names()).length, soon).toBeGreaterThan(0)
  })
})
