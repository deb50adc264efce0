import type { TestProject } from 'vitest/node'
import { startTestServer } from './database-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The PostgreSQL of this test run; test databases are made on it. */
    databaseServerUrl: string
  }
}

/** Vitest's global setup: one PostgreSQL for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer()
  project.provide('databaseServerUrl', server.url)
  return () => server.stop()
}
