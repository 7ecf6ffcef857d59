// Where else a host may put ours: a shadow root, a frame, an element of its own for what opens. List, dialog, menu, tooltip
// and toast are there what they are in the page.
import type { Browser, Frame, Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeOf, launch, openHost } from './open.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

interface Place {
  page: Page
  /** The document ours are in. */
  frame: Frame
}

const inFrame = async (page: Page): Promise<Place> => {
  const handle = await page.locator('iframe').elementHandle()
  const frame = await handle?.contentFrame()
  if (!frame) throw new Error('No frame')
  return { page, frame }
}

const PLACES = {
  'a shadow root': async () => {
    const page = await openHost(browser, 'bootstrap')
    await page.evaluate(() => window.leak.mountInShadow())
    return { page, frame: page.mainFrame() }
  },
  "a frame, by its parent's React": async () => {
    const page = await openHost(browser, 'bare')
    await page.evaluate(() => window.leak.mountInFrame())
    return inFrame(page)
  },
  'a frame, as a page of its own': async () => {
    const page = await openHost(browser, 'bare')
    await page.evaluate(() => window.leak.addFrame('/tailwind-4'))
    const place = await inFrame(page)
    await place.frame.waitForFunction(() => window.leak !== undefined && document.readyState === 'complete')
    await place.frame.evaluate(async () => {
      await window.leak.addStyles()
      window.leak.mount()
    })
    return place
  },
  'an element for what opens': async () => {
    const page = await openHost(browser, 'bare')
    await page.evaluate(async () => {
      await window.leak.addStyles()
      window.leak.mountWithContainer()
    })
    return { page, frame: page.mainFrame() }
  },
} satisfies Record<string, () => Promise<Place>>

/** In which tree an element is, and with which styles. */
const standing = (locator: Locator) =>
  locator.evaluate(element => {
    const tree = element.getRootNode()
    return {
      isShadow: tree instanceof ShadowRoot,
      isFrame: element.ownerDocument.defaultView !== window.top,
      inContainer: element.closest('#overlays') !== null,
      surface: getComputedStyle(element).backgroundColor !== 'rgba(0, 0, 0, 0)',
    }
  })

const hasFocus = (locator: Locator) =>
  locator.evaluate(element => (element.getRootNode() as Document | ShadowRoot).activeElement === element)
const holdsFocus = (locator: Locator) =>
  locator.evaluate(element => element.contains((element.getRootNode() as Document | ShadowRoot).activeElement))

describe.each(Object.keys(PLACES) as (keyof typeof PLACES)[])('in %s', name => {
  let page: Page
  let frame: Frame
  const where = {
    isShadow: name === 'a shadow root',
    isFrame: name.startsWith('a frame'),
    inContainer: name === 'an element for what opens',
    surface: true,
  }

  beforeAll(async () => {
    const place = await PLACES[name]()
    page = place.page
    frame = place.frame
    await frame.getByRole('heading', { name: '120 customers' }).waitFor()
    await frame.getByRole('grid').getByText('@').first().waitFor()
  })
  afterAll(() => page?.close())

  test('a row opens its dialog by pointer and by keyboard, which holds the focus and gives it back', async () => {
    const rows = frame.getByRole('grid').locator('tr[data-index]')
    await rows.first().getByText('@').click()
    const dialog = frame.getByRole('dialog', { name: 'Alder & Finch Solicitors' })
    await dialog.getByRole('heading', { name: 'Booking history' }).waitFor()
    expect(await standing(dialog)).toEqual(where)
    for (const key of ['Tab', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab']) {
      await page.keyboard.press(key)
      await expect.poll(() => holdsFocus(dialog)).toBe(true)
    }
    expect(await axeOf(frame)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => hasFocus(rows.first())).toBe(true)

    await page.keyboard.press('ArrowDown')
    await expect.poll(() => hasFocus(rows.nth(1))).toBe(true)
    await page.keyboard.press('Enter')
    const next = frame.locator('.ci-Dialog-popup')
    await next.waitFor()
    await page.keyboard.press('Escape')
    await next.waitFor({ state: 'detached' })
    await expect.poll(() => hasFocus(rows.nth(1))).toBe(true)
  })

  test('a menu and a list of options open beside their buttons and go by the arrow keys', async () => {
    const button = frame.getByRole('button', { name: 'Columns' })
    await button.focus()
    await page.keyboard.press('Enter')
    const menu = frame.getByRole('menu')
    await menu.waitFor()
    expect(await standing(menu)).toEqual(where)
    const [above, below] = [await button.boundingBox(), await menu.boundingBox()]
    expect(Math.abs((below?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0))).toBeLessThan(8)
    const items = menu.locator('.ci-Option-root')
    await page.keyboard.press('End')
    await expect.poll(() => hasFocus(items.last())).toBe(true)
    expect(await axeOf(frame)).toEqual([])
    await page.keyboard.press('Escape')
    await menu.waitFor({ state: 'detached' })
    await expect.poll(() => hasFocus(button)).toBe(true)

    await frame.getByRole('combobox', { name: 'Lifecycle' }).click()
    const options = frame.getByRole('listbox', { name: 'Lifecycle' })
    await options.getByRole('option', { name: /Active/ }).click()
    expect(await standing(frame.locator('.ci-Popup-root'))).toEqual(where)
    await page.keyboard.press('Escape')
    await options.waitFor({ state: 'detached' })
    await frame.getByRole('button', { name: 'Remove filter Lifecycle: Active' }).click()
    await frame.getByRole('heading', { name: '120 customers' }).waitFor()
  })

  test('a tooltip shows on focus, and a toast tells what was done', async () => {
    await frame.getByRole('grid').getByRole('checkbox').nth(1).click()
    await frame.getByRole('button', { name: 'Change tags' }).click()
    const dialog = frame.getByRole('dialog', { name: 'Change tags' })
    await dialog.waitFor()
    await dialog.getByRole('button', { name: 'Close' }).hover()
    const tooltip = frame.locator('.ci-Tooltip-popup')
    await tooltip.waitFor()
    expect(await standing(tooltip)).toEqual(where)

    const field = dialog.getByRole('combobox', { name: 'Tags to add' })
    await field.fill(`met in ${name}`)
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: 'Apply' }).click()
    const toast = frame.locator('.ci-Toast-root')
    // Which keeps it.
    await toast.hover()
    await dialog.waitFor({ state: 'detached' })
    expect(await standing(toast)).toEqual(where)
    expect(await axeOf(frame)).toEqual([])
    await toast.getByRole('button', { name: 'Close' }).click()
    await toast.waitFor({ state: 'detached' })
  })
})

test('Escape in a field of tags leaves the dialog, and throws no tag away', async () => {
  const page = await openHost(browser, 'bare')
  await page.evaluate(async () => {
    await window.leak.addStyles()
    window.leak.mount()
  })
  await page.getByRole('heading', { name: '120 customers' }).waitFor()
  await page.getByRole('grid').getByRole('checkbox').nth(1).click()
  await page.getByRole('button', { name: 'Change tags' }).click()
  const dialog = page.getByRole('dialog', { name: 'Change tags' })
  await dialog.getByRole('combobox', { name: 'Tags to remove' }).fill('kept')
  await page.keyboard.press('Enter')
  const tag = dialog.getByText('kept', { exact: true })
  await tag.waitFor()
  // The first may close the list below the field.
  await expect
    .poll(async () => {
      await page.keyboard.press('Escape')
      return [await tag.count(), await page.locator('.ci-Dialog-popup[data-open]').count()]
    })
    .not.toEqual([1, 1])
  expect(await page.locator('.ci-Dialog-popup[data-open]').count()).toBe(0)
  await page.close()
})
