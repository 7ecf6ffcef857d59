import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { launch, openDemo } from './browser.ts'

/** The manager's page of the demo. The tests of a file go on where the one before has ended. */
export let page: Page

export const soon = { timeout: 15_000, interval: 100 }

/** Opens the page before the tests of the file, which fail where its console complains. */
export function asManager(): void {
  let browser: Browser
  let complaints: string[]

  beforeAll(async () => {
    browser = await launch()
    const opened = await openDemo(browser, inject('demoUrl'))
    page = opened.page
    complaints = opened.complaints
    // As in a browser that has no such dialog: nobody is here to answer it.
    await page.evaluate(() => Object.defineProperty(window, 'showSaveFilePicker', { value: undefined }))
  })

  afterEach(() => {
    expect(complaints).toEqual([])
  })

  afterAll(() => browser?.close())
}
