import { defineConfig } from 'vitest/config'

// Unit and database tests. `#server/…` and its like are the package's own `imports`, which Vite reads as Node does.
export default defineConfig({
  // The site is built by vite.config.ts; JSX in tests needs nothing of Remix.
  esbuild: { jsx: 'automatic' },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    globalSetup: ['tests/support/global-database.ts'],
    pool: 'forks',
    // Each worker owns one database and what it spawns there; two share a small machine well.
    maxWorkers: 2,
    watch: false,
    // Advice on the speed of Vitest is for whoever tunes it, not for every log.
    experimental: { diagnostics: false },
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
