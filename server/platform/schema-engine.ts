import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaPg as PgAdapterFactory, type PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

type PgAdapter = Awaited<ReturnType<PrismaPg['connect']>>

/** PostgreSQL's one-byte `"char"`, which its catalogue tables use, and `text`, by number of type. */
const CHAR = 18
const TEXT = 25
/** What the schema engine calls a column of one character. */
const CHARACTER = ColumnTypeEnum.Character

/**
 * Runs `work` with Prisma's schema engine on a database, in this process.
 * @param url the database that is read or changed; shadow databases are made beside it and dropped again
 */
export async function withSchemaEngine<T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const { SchemaEngine } = loadEngine()
  const databases = new Databases(url)
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(databases)
    const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, adapter)
    try {
      return await work(engine)
    } finally {
      engine.free()
    }
  } finally {
    await databases.close()
  }
}

let loaded: typeof glue | undefined

/** The package imports its WebAssembly as a module, which Node still calls experimental: here it is handed over instead. */
function loadEngine(): typeof glue {
  if (loaded) return loaded
  // What the engine calls when it panics; without it the fault would hide behind "not a function".
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (message: string) => {
        throw new Error(message)
      },
    },
  })
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
  const binary = readFileSync(join(dirname(entry), 'schema_engine_bg.wasm'))
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(binary), { './schema_engine_bg.js': { ...glue } })
  const { __wbg_set_wasm: handOver } = glue as unknown as { __wbg_set_wasm(wasm: WebAssembly.Exports): void }
  handOver(exports)
  const begin = exports.__wbindgen_start
  if (typeof begin === 'function') begin()
  loaded = glue
  return glue
}

/** Connects the engine to a database, and to shadow databases of its own making beside it. */
class Databases implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'postgres'
  readonly adapterName = '@prisma/adapter-pg'
  readonly #url: string
  readonly #open = new Set<PgAdapter>()

  constructor(url: string) {
    this.#url = url
  }

  connect(): Promise<PgAdapter> {
    return this.#adapt(this.#url)
  }

  async connectToShadowDb(): Promise<PgAdapter> {
    const name = `allmenning_shadow_${crypto.randomUUID().replaceAll('-', '')}`
    const url = new URL(this.#url)
    url.pathname = `/${name}`
    await runAlone(this.#url, `CREATE DATABASE ${name}`)
    return this.#adapt(url.href, () => runAlone(this.#url, `DROP DATABASE ${name} WITH (FORCE)`))
  }

  /** Closes what the engine has left open. */
  async close(): Promise<void> {
    for (const adapter of this.#open) await adapter.dispose()
  }

  async #adapt(url: string, afterwards: () => Promise<void> = async () => {}): Promise<PgAdapter> {
    const adapter = await adapt(url)
    const closePool = adapter.dispose.bind(adapter)
    adapter.dispose = async () => {
      if (!this.#open.delete(adapter)) return
      await closePool()
      await afterwards()
    }
    this.#open.add(adapter)
    return adapter
  }
}

async function adapt(url: string): Promise<PgAdapter> {
  const pool = new pg.Pool({ connectionString: url, max: 2, application_name: 'allmenning migrations' })
  const adapter = await new PgAdapterFactory(pool, { disposeExternalPool: true }).connect()
  readCharColumns(pool, adapter)
  // The adapter's own splits at every semicolon, also within the body of a function. Sent whole, a script is also one transaction.
  adapter.executeScript = async (script) => {
    await pool.query(script)
  }
  return adapter
}

/** Teaches the adapter the type `"char"`, which it refuses. The engine asks one question after the other. */
function readCharColumns(pool: pg.Pool, adapter: PgAdapter): void {
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryResult>
  let charColumns: number[] = []
  const asText = async (...args: unknown[]): Promise<pg.QueryResult> => {
    const result = await query(...args)
    charColumns = []
    for (const [column, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== CHAR) continue
      field.dataTypeID = TEXT
      charColumns.push(column)
    }
    return result
  }
  Object.assign(pool, { query: asText })
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (question) => {
    const answer = await queryRaw(question)
    for (const column of charColumns) answer.columnTypes[column] = CHARACTER
    return answer
  }
}

async function runAlone(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
