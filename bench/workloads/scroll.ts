import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { type Browser, chromium } from 'playwright'
import { build, type Plugin, preview } from 'vite'
import { bundleStyles } from '../../packages/customer-insights/scripts/bundle-styles.ts'
import { findChromium, howToGetChromium } from '../../scripts/chromium.ts'
import { duration, inTurns, median } from '../measure.ts'
import { slower } from '../results.ts'
import { measurePaint, measureScroll, type Scrolled } from '../scroll/measure.ts'
import type { Workload } from '../workload.ts'

/** A frame at 60 a second, in milliseconds. The browser's clock makes it 16.6 to 16.8, also where nothing happens. */
const FRAME = 16.7
const CLOCK = 0.2
const FIRST_PAINT = 200

/**
 * CustomerList with every customer loaded, beside a well-known grid on the same rows, in headless Chromium; and how soon
 * the list and the dashboard show what has arrived.
 */
export const scroll: Workload = async ({ customers, rounds }) => {
  const page = await servePage()
  const browser = await launch()
  try {
    const at = (grid: 'ours' | 'ag', more = '') => `${page.url}?grid=${grid}&rows=${customers}${more}`
    const ours: Scrolled[] = []
    const theirs: Scrolled[] = []
    const into = (list: Scrolled[], url: string) => async () => {
      list.push(await measureScroll(browser, url))
      return 0
    }
    await inTurns(rounds, [into(ours, at('ours')), into(theirs, at('ag'))])
    const [oursPainted = [], theirsPainted = [], dashboardPainted = []] = await inTurns(rounds, [
      () => measurePaint(browser, at('ours', '&pages')),
      () => measurePaint(browser, at('ag')),
      () => measurePaint(browser, `${page.url}?grid=dashboard&rows=0`),
    ])

    const p95 = median(ours.map(({ frame }) => frame))
    const theirP95 = median(theirs.map(({ frame }) => frame))
    const nodes = median(ours.map(({ most }) => most))
    const growth = Math.max(...ours.map(({ most, atRest }) => most / atRest))
    const rows = `${customers.toLocaleString('en')} customers`
    const against = 'AG Grid Community on the same rows, as plain text'
    return {
      results: [
        {
          ...slower(`scrolling ${rows}, p95 of the frames`, against, p95, theirP95, Number.POSITIVE_INFINITY),
          ours: `${p95.toFixed(1)} ms`,
          theirs: `${theirP95.toFixed(1)} ms`,
          target: `at most ${FRAME} ms`,
          isReached: p95 <= FRAME + CLOCK,
        },
        {
          ...slower(
            'the same with the bar, where every frame shows other rows',
            against,
            median(ours.map(({ dragged }) => dragged)),
            median(theirs.map(({ dragged }) => dragged)),
            Number.POSITIVE_INFINITY,
          ),
          target: '-',
          isReached: null,
        },
        {
          work: 'the same, elements in the page at most',
          against,
          ours: nodes.toLocaleString('en'),
          theirs: median(theirs.map(({ most }) => most)).toLocaleString('en'),
          ratio: `${growth.toFixed(2)} times those at rest`,
          target: 'at most 1.5',
          isReached: growth <= 1.5,
        },
        {
          ...slower(
            'from the arrival of the first page to its rows on the screen',
            'AG Grid Community, from being given all rows',
            median(oursPainted),
            median(theirsPainted),
            Number.POSITIVE_INFINITY,
          ),
          target: `at most ${FIRST_PAINT} ms`,
          isReached: median(oursPainted) <= FIRST_PAINT,
        },
        {
          work: 'from the arrival of the segments to their numbers on the screen',
          against: '-',
          ours: duration(median(dashboardPainted)),
          theirs: '-',
          ratio: '-',
          target: `at most ${FIRST_PAINT} ms`,
          isReached: median(dashboardPainted) <= FIRST_PAINT,
        },
      ],
    }
  } finally {
    await browser.close()
    await page.stop()
  }
}

async function launch(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error(howToGetChromium)
  return chromium.launch({ executablePath, args: ['--disable-background-networking', '--no-first-run'] })
}

/** The styles as the package has them: what the sheet imports is in it before a plugin would see it. */
const asPublished: Plugin = {
  name: 'as-published',
  enforce: 'pre',
  load: id => (id.endsWith('customer-insights/src/styles/index.css') ? bundleStyles() : null),
}

/** bench/scroll, built as for production. */
async function servePage(): Promise<{ url: string; stop: () => Promise<void> }> {
  const root = join(import.meta.dirname, '../scroll')
  const outDir = mkdtempSync(join(tmpdir(), 'customer-insights-bench-'))
  const config = { root, configFile: false, logLevel: 'error', build: { outDir, target: 'esnext' } } as const
  await build({
    ...config,
    plugins: [asPublished, react()],
    build: { ...config.build, emptyOutDir: true, chunkSizeWarningLimit: 4000 },
  })
  const server = await preview({ ...config, preview: { port: 0, host: '127.0.0.1' } })
  const [url = ''] = server.resolvedUrls?.local ?? []
  return {
    url,
    stop: async () => {
      await server.close()
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}
