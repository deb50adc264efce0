import { build } from '#server/commands/build.ts'
import { installedBrowser } from './browser.ts'
import { startTestServer } from './database-server.ts'

/** Name of the environment variable by which Playwright's workers find the PostgreSQL of this run. */
export const DATABASE_SERVER = 'ALLMENNING_JOURNEYS_DATABASE_SERVER'

/**
 * Playwright's global setup: the pages as built from what stands, and one PostgreSQL for the whole run.
 * @throws where there is no Chromium
 */
export default async function setup(): Promise<() => Promise<void>> {
  if (!installedBrowser()) throw new Error('No Chromium on this machine. `npm test -- e2e` gets one.')
  await build(console.log)
  const server = await startTestServer()
  process.env[DATABASE_SERVER] = server.url
  return () => server.stop()
}
