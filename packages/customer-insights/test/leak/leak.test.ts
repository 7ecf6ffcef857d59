// A host's page looks the same with us and without: every computed style, every box and every attribute of every element
// outside .ci-root, its body and its root among them.
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch, openHost } from './open.ts'
import { HOSTS } from './site/hosts.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

/** While something is open: Base UI marks what is beneath, for itself. */
const WHILE_OPEN = [/: \[data-base-ui-inert\]: undefined -> $/]

/** While a dialog is open: the page beneath does not scroll, nor moves for that, and is hidden from whoever hears it. */
const WHILE_MODAL = [
  ...WHILE_OPEN,
  /: \[aria-hidden\]: undefined -> true$/,
  /^html: scrollbar-gutter: auto -> stable$/,
  /^html: \[style\]: undefined -> scrollbar-gutter: stable;$/,
  /^body: overflow-(x|y|inline|block): \w+ -> hidden$/,
  /^body: \[style\]: undefined -> overflow: hidden;$/,
]

async function changes(page: Page, allowed: RegExp[] = []): Promise<string[]> {
  const differences = await page.evaluate(() => window.leak.compareWithSnapshot())
  return differences.filter(difference => !allowed.some(pattern => pattern.test(difference)))
}

test.each(HOSTS)('on a page with %s nothing outside of our root changes', async host => {
  const page = await openHost(browser, host)
  expect(await page.evaluate(() => window.leak.takeSnapshot())).toBeGreaterThan(80)

  await page.evaluate(() => window.leak.addStyles())
  expect(await changes(page), 'styles.css').toEqual([])

  await page.evaluate(() => window.leak.mount())
  await page.getByRole('heading', { name: '120 customers' }).waitFor()
  expect(await changes(page), 'list and dashboard').toEqual([])

  await page.getByRole('combobox', { name: 'Lifecycle' }).click()
  await page.getByRole('listbox', { name: 'Lifecycle' }).waitFor()
  expect(await changes(page, WHILE_OPEN), 'list of options').toEqual([])
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('menu').waitFor()
  expect(await changes(page, WHILE_OPEN), 'menu').toEqual([])
  await page.keyboard.press('Escape')

  await page.getByRole('grid').getByRole('checkbox').nth(1).click()
  await page.getByRole('button', { name: 'Change tags' }).click()
  const dialog = page.getByRole('dialog', { name: 'Change tags' })
  await dialog.waitFor()
  expect(await changes(page, WHILE_MODAL), 'dialog').toEqual([])

  await dialog.getByRole('button', { name: 'Close' }).hover()
  await page.locator('.ci-Tooltip-popup').waitFor()
  expect(await changes(page, WHILE_MODAL), 'tooltip').toEqual([])

  await dialog.getByRole('combobox', { name: 'Tags to add' }).fill(`seen on ${host}`)
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await page.locator('.ci-Toast-root').waitFor()
  await dialog.waitFor({ state: 'detached' })
  expect(await changes(page), 'toast, after the dialog').toEqual([])

  await page.evaluate(() => window.leak.unmount())
  expect(await changes(page), 'after everything').toEqual([])
  await page.close()
})
