import { type Browser, chromium, type Page } from 'playwright'
import { findChromium, howToGetChromium } from '../../../scripts/chromium.ts'
import type {} from '../src/demo/useDemo.ts'

/** The machine's own Chromium. */
export function launch(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error(howToGetChromium)
  const args = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
  return chromium.launch({ executablePath, args })
}

/** A page of the demo whose database has started, and what its console complains about. */
export async function openDemo(browser: Browser, url: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' })
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('response', response => {
    if (!response.ok()) complaints.push(`${response.status()} ${response.url()}`)
  })
  await page.goto(url)
  await page.locator('.boot').waitFor()
  await page.getByRole('heading', { name: 'Customers', level: 1 }).waitFor({ timeout: 45_000 })
  return { page, complaints }
}

/** Asks the demo's database as its owner. */
export async function sql<T>(page: Page, query: string): Promise<T[]> {
  return page.evaluate<T[], string>(text => window.latchkey?.query<T>(text) ?? [], query)
}
