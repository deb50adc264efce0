import { defineConfig } from '@playwright/test'
import { installedBrowser, LAUNCH_ARGS } from '#tests/support/browser.ts'

// The journeys. `npm test` finds or installs a Chromium first; here we only use what is there. Tools read this file on
// machines that have none yet, so it is the setup that refuses to start without one.
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/support/global-journeys.ts',
  outputDir: 'test-results',
  // A journey that passes only the second time has found something.
  retries: 0,
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  // A busy machine is slow, not wrong.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: installedBrowser()?.executablePath, args: LAUNCH_ARGS },
    locale: 'en-GB',
    timezoneId: 'Europe/Oslo',
    viewport: { width: 1280, height: 800 },
    // Recording everybody’s journey makes all of them slower: `npx playwright test FILE --trace on` where one is wanted.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  // A journey tagged `@both` runs with scripts and without, one tagged `@no-js` only without.
  projects: [
    { name: 'js', grepInvert: /@no-js/ },
    { name: 'no-js', grep: /@no-js|@both/, use: { javaScriptEnabled: false } },
  ],
})
