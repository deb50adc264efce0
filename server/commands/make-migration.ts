import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MIGRATIONS, migrationList, NO_FILTERS, schemaFiles } from '#server/platform/migration-files.ts'
import { withSchemaEngine } from '#server/platform/schema-engine.ts'
import { StartupProblem } from '#server/platform/startup-problem.ts'

const LOCK_FILE = `# Keep this file: it tells which database the migrations are written for.\nprovider = "postgresql"\n`

/**
 * Writes a migration that leads from the migrations on disk to the schema on disk, for a person to read and complete
 * with what the schema cannot say: checks, partial indexes, triggers.
 * @param url a server on which a shadow database may be made and dropped
 * @param name what the migration does, in a few words
 * @returns the new file, or undefined when the schema has not changed
 * @throws {StartupProblem} when the name cannot be a folder's
 */
export async function makeMigration(url: string, name: string, now = new Date()): Promise<string | undefined> {
  const words = name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
  if (!/^[a-z0-9_]{1,80}$/.test(words))
    throw new StartupProblem('Name the migration with letters a–z, digits and underscores.')
  const script = await schemaChanges(url)
  if (!script) return undefined
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(MIGRATIONS, `${stamp}_${words}`)
  mkdirSync(folder, { recursive: true })
  const lock = join(MIGRATIONS, 'migration_lock.toml')
  if (!existsSync(lock)) writeFileSync(lock, LOCK_FILE)
  const file = join(folder, 'migration.sql')
  writeFileSync(file, `${script}\n`)
  return file
}

/** The SQL that leads from the migrations to the schema; empty when they agree. */
export async function schemaChanges(url: string): Promise<string> {
  const { stdout } = await withSchemaEngine(url, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...migrationList() },
      to: { tag: 'schemaDatamodel', ...schemaFiles() },
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    }),
  )
  const script = stdout?.trim() ?? ''
  return script === '-- This is an empty migration.' ? '' : script
}
