// The pictures of the demo in the README, taken anew: `npm run exec -- node scripts/screens.ts`. Expects what
// `npm run build` leaves. Sizes and schemes are those a reader would open the demo in.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { build, preview } from 'vite'
import { findChromium, howToGetChromium } from './chromium.ts'
import { root } from './root.ts'

const app = join(root, 'examples/booking-app')
const outDir = join(app, '.test-results/screens')
const pictures = join(root, 'docs/screens')

const VIEWS = {
  light: { colorScheme: 'light', viewport: { width: 1280, height: 860 } },
  dark: { colorScheme: 'dark', viewport: { width: 1280, height: 860 } },
  phone: { colorScheme: 'light', viewport: { width: 390, height: 844 } },
} as const

const executablePath = findChromium()
if (!executablePath) throw new Error(howToGetChromium)

await mkdir(pictures, { recursive: true })
await build({ root: app, logLevel: 'error', build: { outDir, emptyOutDir: true } })
const server = await preview({ root: app, logLevel: 'warn', build: { outDir }, preview: { port: 0 } })
const [url = ''] = server.resolvedUrls?.local ?? []
const browser = await chromium.launch({ executablePath })
for (const [name, options] of Object.entries(VIEWS)) {
  const page = await browser.newPage({ ...options, locale: 'en-GB', reducedMotion: 'reduce' })
  await page.goto(url)
  await picture(page, `list-${name}`, '.ci-CustomerList-row')
  await page.locator('.ci-CustomerList-row a').first().click()
  await page.getByRole('link', { name: 'Open the page' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await picture(page, `customer-${name}`, '.ci-GamesPlayedGrid-tile')
  await page.getByRole('link', { name: 'Segments' }).click()
  await picture(page, `segments-${name}`, '.ci-SegmentPie-root svg')
  await page.close()
}
await browser.close()
await server.close()

/** Once this is there, and pictures in the page have come. */
async function picture(page: Page, name: string, awaited: string): Promise<void> {
  await page.locator(awaited).first().waitFor({ timeout: 60_000 })
  await page.waitForTimeout(1500)
  await page.screenshot({ path: join(pictures, `${name}.png`) })
  console.log(name)
}
