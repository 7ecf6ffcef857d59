import { defineProject } from 'vitest/config'

export default defineProject({
  test: {
    name: 'local-supabase',
    root: import.meta.dirname,
    include: ['test/*.test.ts'],
    globalSetup: ['./src/vitest.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
