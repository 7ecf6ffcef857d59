import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import { chromiumForVitest } from '../scripts/chromium.ts'

/**
 * Every story as a test in Chromium: it renders, its play function passes, axe finds nothing. For a reader who wants no
 * motion, so that what is said to be there is there at once; components and demo are tested in motion.
 */
export const storybookProject = {
  plugins: [storybookTest({ configDir: import.meta.dirname })],
  test: {
    name: 'storybook',
    browser: chromiumForVitest({ reducedMotion: 'reduce' }),
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
}
