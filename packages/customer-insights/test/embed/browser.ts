import { type Browser, type BrowserContext, chromium, type Page } from 'playwright'
import { findChromium, howToGetChromium } from '../../../../scripts/chromium.ts'

/** The machine's own Chromium. */
export function launch(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error(howToGetChromium)
  const args = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
  return chromium.launch({ executablePath, args })
}

/** An empty page, and what its console and network complain about from now on. */
export async function openPage(browser: Browser | BrowserContext): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1600 }, locale: 'en-GB' })
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('response', response => {
    if (response.status() >= 400 && !response.url().endsWith('/favicon.ico'))
      complaints.push(`${response.status()} ${response.url()}`)
  })
  return { page, complaints }
}
