import { rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { type OpenDatabase, openDatabase } from '#server/platform/db.ts'
import { startEmbeddedDatabase } from '#server/platform/embedded-database.ts'
import { freePort } from '#server/platform/free-port.ts'
import { establishSettings } from '#server/platform/settings.ts'
import { temporaryFolder } from '#tests/support/database-server.ts'
import { type RunningSite, startSite } from '#tests/support/running-site.ts'
import { PROBE_PORT, type Reading } from './probe.ts'

/** What every measurement is given. */
export interface Bench {
  /** Only try whether the measurement works: a few rounds, figures that mean nothing. */
  brief: boolean
  /** The site on an empty database of its own, measured by a probe. */
  openGround(name: string): Promise<Ground>
}

/** A site to be measured, and its database for arranging what it shows. */
export interface Ground {
  origin: string
  port: number
  databaseUrl: string
  db: OpenDatabase['db']
  pool: OpenDatabase['pool']
  /** @param tidied after collecting garbage, for readings of memory */
  read(tidied?: boolean): Promise<Reading>
  close(): Promise<void>
}

/** What makes Node load the probe into a process, and where that answers. */
export async function probed(): Promise<{ env: Record<string, string>; read: Ground['read'] }> {
  const port = await freePort()
  return {
    env: { NODE_OPTIONS: `--import=${join(import.meta.dirname, 'probe.ts')}`, [PROBE_PORT]: String(port) },
    read: async (tidied = false) =>
      (await fetch(`http://127.0.0.1:${port}/${tidied ? 'tidied' : ''}`)).json() as Promise<Reading>,
  }
}

/** A PostgreSQL for one run, as durable as a real site's, in a folder that goes when it stops. */
export async function startGrounds(): Promise<{ openGround: Bench['openGround']; stop(): Promise<void> }> {
  const folder = temporaryFolder('allmenning-bench-')
  const server = await startEmbeddedDatabase({ dataDir: folder, say: () => {} })
  const open = new Set<Ground>()

  const openGround = async (name: string): Promise<Ground> => {
    const databaseUrl = await createDatabase(server.url, `bench_${name}`)
    const { env, read } = await probed()
    const site: RunningSite = await startSite(databaseUrl, env)
    const { db, pool, close } = openDatabase(databaseUrl, 4)
    establishSettings({ origin: site.origin, demo: false, pool, secret: 'bench', wakePostman: null })
    const ground: Ground = {
      origin: site.origin,
      port: Number(new URL(site.origin).port),
      databaseUrl,
      db,
      pool,
      read,
      async close() {
        open.delete(ground)
        await close()
        await site.stop()
      },
    }
    open.add(ground)
    return ground
  }

  return {
    openGround,
    async stop() {
      for (const ground of open) await ground.close().catch(() => {})
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function createDatabase(serverUrl: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}
