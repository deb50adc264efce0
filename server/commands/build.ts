import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { StartupProblem } from '#server/platform/startup-problem.ts'
import { packFiles } from './pack-files.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const CLIENT = join(ROOT, 'server/platform/prisma/client.ts')
const STAMP = join(ROOT, 'build/built-from')

/** What ends up in the build: the face, and the part of the server that browsers use too. */
const SOURCES = [
  'app/**/*.*',
  'public/**/*.*',
  'server/**/terms.ts',
  'server/**/*.plain.ts',
  'server/i18n/messages/*.json',
  'server/commands/{message-parts,pack-files,shared-chunk}.ts',
  'vite.config.ts',
  'remix.config.js',
  'package-lock.json',
]

type Say = (line: string) => void

/**
 * Makes what the server needs and git does not keep: the database client, and the pages for server and browser. What
 * stands and is current is left alone.
 * @throws {StartupProblem} with the tool's own words when it fails
 */
export async function build(say: Say, { force = false } = {}): Promise<void> {
  await generateClient(say)
  const wanted = sourceHash()
  if (!force && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return
  say('Building the pages')
  await run('@remix-run/dev', 'remix', ['vite:build'])
  await packFiles(join(ROOT, 'build/client'), join(ROOT, 'build/packed'))
  writeFileSync(STAMP, wanted)
}

/** Generates the database client unless it is newer than the schema. */
export async function generateClient(say: Say): Promise<void> {
  const schema = globSync('prisma/schema/*.prisma', { cwd: ROOT })
  const changedAt = Math.max(...schema.map((file) => statSync(join(ROOT, file)).mtimeMs))
  if (existsSync(CLIENT) && statSync(CLIENT).mtimeMs > changedAt) return
  say('Generating the database client')
  await run('prisma', 'prisma', ['generate', '--no-hints'])
}

/** A hash of all sources by name and content: file times change with every checkout and copy. */
function sourceHash(): string {
  const hash = createHash('sha256')
  for (const file of globSync(SOURCES, { cwd: ROOT }).sort()) {
    const path = join(ROOT, file)
    if (statSync(path).isFile()) hash.update(`${file}\0`).update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

/** Runs a tool quietly; its output is shown when it fails. */
async function run(name: string, command: string, args: string[]): Promise<void> {
  const folder = join(ROOT, 'node_modules', name)
  if (!existsSync(folder))
    throw new StartupProblem(
      `The build needs ${name}, which is not installed. Run npm ci without leaving out development packages.`,
    )
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>
  }
  const program = join(folder, typeof bin === 'string' ? bin : (bin[command] ?? ''))
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  }
  const child = spawn(process.execPath, [program, ...args], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => output.push(text))
  const code = await new Promise((done) => child.once('close', done))
  if (code !== 0) throw new StartupProblem(`${command} ${args.join(' ')} failed:\n${output.join('')}`)
}

if (import.meta.main) {
  try {
    await build(console.log, { force: process.argv.includes('--force') })
  } catch (error) {
    console.error(error instanceof StartupProblem ? error.message : error)
    process.exitCode = 1
  }
}
