// The machine's own Chromium, for every test that needs a browser; none is downloaded.
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { playwright } from '@vitest/browser-playwright'

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const macApplications = ['Google Chrome', 'Chromium'].map(name => `/Applications/${name}.app/Contents/MacOS/${name}`)

/** For people and logs, where `findChromium` finds nothing. */
export const howToGetChromium =
  'No Chromium found. Install it (Debian, Ubuntu: apt-get install chromium), or set CHROMIUM_PATH to a Chrome or Chromium.'

/** The path of a Chromium: `CHROMIUM_PATH` if set, else the first on the PATH. */
export function findChromium(): string | undefined {
  const { CHROMIUM_PATH, PATH = '' } = process.env
  if (CHROMIUM_PATH) return isExecutable(CHROMIUM_PATH) ? CHROMIUM_PATH : undefined
  const onPath = PATH.split(delimiter).flatMap(folder => commands.map(command => join(folder, command)))
  return [...onPath, ...macApplications].find(isExecutable)
}

/** Vitest's browser mode on that Chromium, for a reader of these preferences. For `test.browser` of a project. */
export function chromiumForVitest(contextOptions: { reducedMotion?: 'reduce' } = {}) {
  const executablePath = findChromium()
  // A background service that asks the internet for anything has no place in a test.
  const args = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
  return {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: playwright({ launchOptions: { args, ...(executablePath && { executablePath }) }, contextOptions }),
    instances: [{ browser: 'chromium' as const }],
  }
}

function isExecutable(path: string): boolean {
  if (!existsSync(path)) return false
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
