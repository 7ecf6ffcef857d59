import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import { chromiumForVitest } from '../scripts/chromium.ts'

/** Every story as a test in Chromium: it renders, its play function passes, axe finds nothing. */
export const storybookProject = {
  plugins: [storybookTest({ configDir: import.meta.dirname })],
  test: {
    name: 'storybook',
    browser: chromiumForVitest(),
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
}
