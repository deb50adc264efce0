import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SETTING_NAMES } from '#server/platform/config.ts'
import { ROOT } from './root.ts'

/** The package behind each tool, and its command's name there. */
const TOOLS: Record<string, readonly [name: string, command: string]> = {
  typescript: ['typescript', 'tsc'],
  biome: ['@biomejs/biome', 'biome'],
  knip: ['knip', 'knip'],
  vitest: ['vitest', 'vitest'],
  playwright: ['@playwright/test', 'playwright'],
}

function environment(tool: string): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    // The log holds no advice from tools.
    BASELINE_BROWSER_MAPPING_IGNORE_OLD_DATA: 'true',
    BROWSERSLIST_IGNORE_OLD_DATA: 'true',
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  }
  // What belongs to the developer's own site must never be what the tests write to.
  for (const own of [...SETTING_NAMES, 'NODE_ENV']) delete env[own]
  if (process.stdout.isTTY && env.NO_COLOR === undefined) return env
  delete env.NO_COLOR
  delete env.FORCE_COLOR
  // Playwright sets FORCE_COLOR for its workers; beside NO_COLOR, Node would warn in each of them.
  return { ...env, ...(tool === 'playwright' ? { FORCE_COLOR: '0' } : { NO_COLOR: '1' }) }
}

function programOf(tool: string): string {
  const [name, command] = TOOLS[tool] ?? [tool, tool]
  const folder = join(ROOT, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>
  }
  const file = typeof bin === 'string' ? bin : bin[command]
  if (!file) throw new Error(`${name} has no command ${command}.`)
  return join(folder, file)
}

/**
 * Runs one of the project's tools in this Node, with its output as it comes.
 * @returns its exit code
 */
export function runTool(tool: string, args: string[], extra: Record<string, string> = {}): number {
  const options = { cwd: ROOT, stdio: 'inherit', env: { ...environment(tool), ...extra } } as const
  const done = spawnSync(process.execPath, [programOf(tool), ...args], options)
  if (done.error) console.log(done.error.message)
  return done.status ?? 1
}
