import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Frame, type Page } from 'playwright'
import { inject } from 'vitest'
import { findChromium, howToGetChromium } from '../../../../scripts/chromium.ts'
import type {} from './page/page.tsx'
import type { Host } from './site/hosts.ts'

/** The machine's own Chromium, with scroll bars that take room, as on Windows. */
export function launch(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error(howToGetChromium)
  const args = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
  return chromium.launch({ executablePath, args, ignoreDefaultArgs: ['--hide-scrollbars'] })
}

/** A host's page, as yet without anything of ours. */
export async function openHost(browser: Browser, host: Host): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-US' })
  page.setDefaultTimeout(20_000)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(`${inject('leakUrl')}/${host}`)
  await page.waitForFunction(() => window.leak !== undefined && document.readyState === 'complete')
  return page
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
// A skeleton's words are stand-ins that nobody is to read; Base UI's guards take the focus only to hand it on.
const NOT_CHECKED = ['.ci-Skeleton-root', '[data-base-ui-focus-guard]']

/** Until nothing fades in or out any more: halfway, every colour is paler than it will be. */
const settled = (page: Page | Frame) =>
  page.waitForFunction(
    () =>
      !document.querySelector('[data-starting-style], [data-ending-style]') &&
      document
        .getAnimations()
        .every(
          ({ playState, effect }) =>
            playState !== 'running' || effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY,
        ),
  )

/** What axe says of ours in a page or a frame, shadow roots included. */
export async function axeOf(page: Page | Frame, rules?: string[], within = 'body'): Promise<string[]> {
  await settled(page)
  await page.evaluate(axe)
  return page.evaluate(
    async ([exclude, values, within]) => {
      const context = {
        include: [[within]],
        exclude: [
          ...exclude.map(selector => [selector]),
          ['body > :not(#insights, #overlays, [data-base-ui-portal], .ci-root)'],
        ],
      }
      const { violations } = await window.axe.run(context, {
        runOnly: values ? { type: 'rule', values } : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      })
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(node => `${id}: ${node.html.slice(0, 200)}: ${node.any[0]?.message}`),
      )
    },
    [NOT_CHECKED, rules, within] as const,
  )
}

export const contrastOf = (page: Page, within?: string) => axeOf(page, ['color-contrast'], within)

declare global {
  interface Window {
    axe: typeof import('axe-core')
  }
}
