import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSession } from '#server/accounts/open-session.ts'
import { type OpenDatabase, openDatabase, transact } from '#server/platform/db.ts'
import { startEmbeddedDatabase } from '#server/platform/embedded-database.ts'
import { establishSettings } from '#server/platform/settings.ts'
import { type RunningSite, startSite } from './running-site.ts'
import type { TestMember } from './world.ts'

/** A site on an embedded database of its own, which may be killed as well. */
export interface OwnSite extends RunningSite {
  dataDir: string
  /** A connection to its database, found again after every start. */
  open(): Promise<OpenDatabase>
  /** The `Cookie` header of somebody signed in. */
  cookieOf(db: OpenDatabase['db'], member: TestMember): Promise<string>
  /** The process number of its PostgreSQL. */
  postgres(): Promise<number>
  /** Stops it and takes its data away. */
  end(): Promise<void>
}

/** Starts a site that keeps its data in a folder of its own. */
export async function startOwnSite(): Promise<OwnSite> {
  const dataDir = await mkdtemp(join(tmpdir(), 'allmenning-own-'))
  const site = await startSite('', { DATA_DIR: dataDir })
  const embedded = () => startEmbeddedDatabase({ dataDir, say: () => {} })
  return {
    ...site,
    dataDir,
    async open() {
      const database = openDatabase((await embedded()).url, 4)
      establishSettings({ origin: site.origin, demo: false, pool: database.pool, secret: 'faults', wakePostman: null })
      return database
    },
    async cookieOf(db, { id }) {
      const header = await transact(db, (tx) =>
        openSession(tx, id, { addressKey: 'faults', userAgent: '' }, new Date()),
      )
      return header.split(';', 1)[0] ?? ''
    },
    async postgres() {
      const { home } = await embedded()
      for (const name of await readdir(home, { recursive: true }))
        if (name.endsWith('postmaster.pid')) return Number((await readFile(join(home, name), 'utf8')).split('\n', 1)[0])
      throw new Error(`no PostgreSQL runs in ${home}`)
    },
    async end() {
      await site.stop().finally(async () => (await embedded()).stop())
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
