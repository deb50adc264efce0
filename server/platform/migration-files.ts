import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { MigrationList, SchemasContainer } from '@prisma/schema-engine-wasm'

const PRISMA = resolve(import.meta.dirname, '../../prisma')

/** Folder of the migrations. */
export const MIGRATIONS = join(PRISMA, 'migrations')

/** A migration as it stands on disk. */
export interface MigrationFile {
  name: string
  script: string
  /** SHA-256 of the script, as `_prisma_migrations` keeps it. */
  checksum: string
}

/** The migrations on disk, in the order in which they apply. */
export function readMigrations(): MigrationFile[] {
  return readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const script = readFileSync(join(MIGRATIONS, name, 'migration.sql'), 'utf8')
      return { name, script, checksum: createHash('sha256').update(script).digest('hex') }
    })
}

/** The migrations on disk, in the shape that the schema engine takes. */
export function migrationList(): MigrationList {
  return {
    baseDir: MIGRATIONS,
    lockfile: { path: 'migration_lock.toml', content: readFileSync(join(MIGRATIONS, 'migration_lock.toml'), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: readMigrations().map(({ name, script }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: script } },
    })),
  }
}

/** The Prisma schema on disk, in the shape that the schema engine takes. */
export function schemaFiles(): SchemasContainer {
  const folder = join(PRISMA, 'schema')
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
  return {
    files: files.map((name) => ({ path: join(folder, name), content: readFileSync(join(folder, name), 'utf8') })),
  }
}

/** Everything in the database counts: no tables or enums are kept by somebody else. */
export const NO_FILTERS = { externalTables: [], externalEnums: [] }
