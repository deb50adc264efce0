import { startTestServer } from './database-server.ts'

/** Name of the environment variable by which Playwright's workers find the PostgreSQL of this run. */
export const DATABASE_SERVER = 'ALLMENNING_JOURNEYS_DATABASE_SERVER'

/** Playwright's global setup: one PostgreSQL for the whole run. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startTestServer()
  process.env[DATABASE_SERVER] = server.url
  return () => server.stop()
}
