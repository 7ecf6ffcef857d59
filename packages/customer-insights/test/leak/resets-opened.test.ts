// The same resets outside of layers, for what a reader opens: a customer's page and dialog, menus, lists of options, and
// the dialogs that change something. Each is opened under the reset, as in a host that has it.
import type { Browser, Locator, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { contrastOf, launch, openHost } from './open.ts'
import { RESETS } from './site/resets.ts'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launch()
  page = await openHost(browser, 'bare')
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.evaluate(async () => {
    await window.leak.addStyles()
    window.leak.mount()
  })
  await page.getByRole('heading', { name: '120 customers' }).waitFor()
  await page.getByRole('grid').getByText('@').first().waitFor()
})
afterAll(() => browser?.close())

const rows = () => page.getByRole('grid').locator('tr[data-index]')

/** How each is opened, and what of it has come last. */
const OPENED: Record<string, () => Promise<Locator>> = {
  'the dialog of a customer': async () => {
    await rows().first().getByText('@').click()
    const dialog = page.getByRole('dialog', { name: 'Alder & Finch Solicitors' })
    // A section is made when it comes into view.
    await dialog.getByRole('heading', { name: 'Booking history' }).scrollIntoViewIfNeeded()
    await dialog.locator('.ci-BookingHistory-row').first().waitFor()
    return dialog
  },
  'a menu': async () => {
    await page.getByRole('button', { name: 'Columns' }).click()
    return page.getByRole('menu')
  },
  'a list of options': async () => {
    await page.getByRole('combobox', { name: 'Lifecycle' }).click()
    return page.locator('.ci-Popup-root')
  },
  'the dialog of tags': async () => {
    await rows().first().getByRole('checkbox').click()
    await page.getByRole('button', { name: 'Change tags' }).click()
    return page.getByRole('dialog', { name: 'Change tags' })
  },
  'the dialog of an export': async () => {
    await rows().first().getByRole('checkbox').click()
    await page
      .getByRole('region', { name: 'Actions for the selected customers' })
      .getByRole('button', { name: 'Export' })
      .click()
    const dialog = page.locator('.ci-Dialog-popup')
    await dialog.getByRole('button', { name: /^Export/ }).waitFor()
    return dialog
  },
}

describe.each(['no reset', ...Object.keys(RESETS)])('%s', name => {
  beforeAll(async () => {
    await page.evaluate(css => {
      const style = document.createElement('style')
      style.id = 'reset'
      style.textContent = css
      document.head.prepend(style)
    }, RESETS[name] ?? '')
  })
  afterEach(async () => {
    const clear = page.getByRole('button', { name: 'Clear selection' })
    if (await clear.isVisible()) await clear.click()
  })
  afterAll(async () => {
    await page.evaluate(() => document.querySelector('#reset')?.remove())
  })

  /** What is wrong with it, and nothing of what stands around it: that has its own test. */
  const complaintsAbout = async (opened: Locator) => {
    await opened.evaluate(element => element.setAttribute('data-checked', ''))
    const complaints = await opened.evaluate(element => window.leak.measure(element))
    const contrast = await contrastOf(page, '[data-checked]')
    await opened.evaluate(element => element.removeAttribute('data-checked'))
    return [...complaints, ...contrast]
  }

  test.each(Object.keys(OPENED))('%s can be read and used', async what => {
    const opened = await OPENED[what]?.()
    if (!opened) throw new Error(what)
    await opened.waitFor()
    const complaints = await complaintsAbout(opened)
    await page.keyboard.press('Escape')
    await opened.waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
  })

  test("a customer's page can be read and used", async () => {
    const detail = page.locator('.ci-CustomerDetail-root')
    for (const title of ['Booking history', 'Analytics', 'Marketing', 'Privacy']) {
      await detail.getByRole('heading', { name: title, exact: true }).scrollIntoViewIfNeeded()
    }
    await detail.getByRole('button', { name: 'Erase…' }).waitFor()
    expect(await complaintsAbout(detail)).toEqual([])
  })
})
