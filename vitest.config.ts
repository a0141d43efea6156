import { defineConfig } from 'vitest/config'

/** What needs the built site: it is built once, before the first of them. */
const ofTheSite = ['test/e2e/**/*.test.ts', 'test/site/built/**/*.test.ts']

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // By default one processor would be left idle, of the two that CI has.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'node', include: ['test/**/*.test.{ts,tsx}'], exclude: ofTheSite } },
      { extends: true, test: { name: 'site', include: ofTheSite, globalSetup: 'test/support/site.ts' } },
    ],
  },
})
