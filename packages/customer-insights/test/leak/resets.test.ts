// What a host does to every element of a kind it does to ours. From a layer before ours it changes nothing that is seen;
// outside of layers it is stronger than ours, and what must hold then is that a reader can read and use it.
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contrastOf, launch, openHost } from './open.ts'
import { IN_LAYERS } from './site/hosts.ts'
import { RESETS } from './site/resets.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

/** A page of a host's with ours all over it, everything loaded. */
async function openWithOurs(): Promise<Page> {
  const page = await openHost(browser, 'bare')
  await page.setViewportSize({ width: 1280, height: 2900 })
  await page.evaluate(() => window.leak.addStyles())
  // Where the host's page begins and what it hands down is the host's affair.
  await page.locator('#insights').evaluate((slot: HTMLElement) => {
    slot.style.cssText = `position: fixed; inset: 0; z-index: 1; display: block; margin: 0; padding: 16px; border: 0; overflow: auto;
      color-scheme: light; background: white; font: 16px/1.5 sans-serif; text-align: start`
  })
  await page.evaluate(() => window.leak.mount())
  await page.getByRole('heading', { name: '120 customers' }).waitFor()
  await page.getByRole('grid').getByText('@').first().waitFor()
  await page.getByRole('heading', { name: 'Preferred venues' }).waitFor()
  await page.locator('.ci-SegmentPies-root svg, .ci-SegmentPie-root svg').first().waitFor()
  return page
}

/** Before all other styles, or after them. */
async function withReset<T>(page: Page, css: string, work: () => Promise<T>, place: 'prepend' | 'append' = 'prepend') {
  const style = await page.evaluateHandle(
    ([text, place]) => {
      const style = document.createElement('style')
      style.textContent = text
      document.head[place](style)
      return style
    },
    [css, place] as const,
  )
  try {
    return await work()
  } finally {
    await style.evaluate(element => element.remove())
  }
}

/** The picture once it has come to rest. */
async function pictureOf(page: Page): Promise<Buffer> {
  const take = () => page.screenshot({ animations: 'disabled' })
  let last = await take()
  await expect
    .poll(async () => {
      const next = await take()
      const isStill = next.equals(last)
      last = next
      return isStill
    })
    .toBe(true)
  return last
}

test.each(IN_LAYERS)(
  '%s, with its layers named as the guide says, changes nothing that is seen of ours',
  async host => {
    const page = await openWithOurs()
    const css = await page.evaluate(path => window.leak.stylesOf(path), `/${host}`)
    const before = await pictureOf(page)
    const differing = async (other: Buffer) =>
      page.evaluate(pictures => window.leak.countDifferingPixels(pictures), [
        before.toString('base64'),
        other.toString('base64'),
      ] as const)

    const documented = await page.evaluate(path => fetch(path).then(sheet => sheet.text()), `/documented/${host}`)
    const inLayer = await withReset(page, documented, () => pictureOf(page))
    // Chromium draws the end of a hairline now a shade lighter, now darker.
    expect(await differing(inLayer)).toBeLessThan(20)
    // In no layer, or in one after ours, it is seen: the comparison is one.
    const stronger = await withReset(page, css, () => pictureOf(page), 'append')
    expect(await differing(stronger)).toBeGreaterThan(1000)
    await page.close()
  },
)

describe('outside of layers, ours can still be read and used', () => {
  let page: Page
  beforeAll(async () => {
    page = await openWithOurs()
  })
  afterAll(() => page?.close())

  test.each(['no reset', ...Object.keys(RESETS)])('%s', async name => {
    await withReset(page, RESETS[name] ?? '', async () => {
      expect(await page.evaluate(() => window.leak.measure())).toEqual([])
      expect(await contrastOf(page)).toEqual([])
    })
  })
})
