import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')
const SCHEMA = join(ROOT, 'prisma/schema')
const CLIENT = join(ROOT, 'server/platform/prisma/client.ts')

/** The package behind each tool, and its command's name there. */
const TOOLS: Record<string, readonly [name: string, command: string]> = {
  typescript: ['typescript', 'tsc'],
  biome: ['@biomejs/biome', 'biome'],
  knip: ['knip', 'knip'],
  vitest: ['vitest', 'vitest'],
  playwright: ['@playwright/test', 'playwright'],
  prisma: ['prisma', 'prisma'],
  remix: ['@remix-run/dev', 'remix'],
}

/** What belongs to the developer's own site, which the tests must never write to. */
const OWN_SETTINGS = ['DATABASE_URL', 'DATA_DIR', 'HOST', 'PORT', 'ORIGIN', 'SMTP_URL', 'NODE_ENV']

function environment(tool: string): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    // The log holds no advice from tools.
    BASELINE_BROWSER_MAPPING_IGNORE_OLD_DATA: 'true',
    BROWSERSLIST_IGNORE_OLD_DATA: 'true',
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  }
  for (const own of OWN_SETTINGS) delete env[own]
  if (process.stdout.isTTY && env.NO_COLOR === undefined) return env
  delete env.NO_COLOR
  delete env.FORCE_COLOR
  // Playwright sets FORCE_COLOR for its workers; beside NO_COLOR, Node would warn in each of them.
  return { ...env, ...(tool === 'playwright' ? { FORCE_COLOR: '0' } : { NO_COLOR: '1' }) }
}

function programOf(tool: string): string[] {
  if (tool === 'build') {
    const own = join(ROOT, 'server/commands/build.ts')
    return existsSync(own) ? [own] : [...programOf('remix'), 'vite:build']
  }
  const [name, command] = TOOLS[tool] ?? [tool, tool]
  const folder = join(ROOT, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>
  }
  const file = typeof bin === 'string' ? bin : bin[command]
  if (!file) throw new Error(`${name} has no command ${command}.`)
  return [join(folder, file)]
}

/**
 * Runs one of the project's tools in this Node, with its output as it comes.
 * @returns its exit code
 */
export function runTool(tool: string, args: string[], extra: Record<string, string> = {}): number {
  const options = { cwd: ROOT, stdio: 'inherit', env: { ...environment(tool), ...extra } } as const
  const done = spawnSync(process.execPath, [...programOf(tool), ...args], options)
  if (done.error) console.log(done.error.message)
  return done.status ?? 1
}

/** Generates Prisma's client unless the one that stands is newer than the schema. Returns an exit code. */
export function generateClient(): number {
  const changed = readdirSync(SCHEMA).map((file) => statSync(join(SCHEMA, file)).mtimeMs)
  if (existsSync(CLIENT) && statSync(CLIENT).mtimeMs > Math.max(...changed)) {
    console.log('up to date')
    return 0
  }
  return runTool('prisma', ['generate', '--no-hints'])
}
