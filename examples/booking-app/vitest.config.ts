import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'demo',
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/serve.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
