import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '#tests/support/root.ts'
import type { EmptyPorts } from './empty-site.ts'
import { type Ground, probed } from './ground.ts'
import { startProgram } from './program.ts'

/** An application with one page and nothing on it, served in a process of its own. */
export interface EmptyPage {
  /** By Remix's adapter alone. */
  bare: string
  /** Behind the same middlewares as our pages, the look-up of the session included. */
  behindOurs: string
  read: Ground['read']
  end(): void
}

let built = false

/** Builds and starts the empty application beside a site that is measured. */
export async function startEmptyPage({ databaseUrl }: Ground): Promise<EmptyPage> {
  if (!built) buildEmptyApp()
  built = true
  const probe = await probed()
  const program = startProgram<{ databaseUrl: string }, EmptyPorts>('empty-site.ts', {
    ...probe.env,
    NODE_ENV: 'production',
    LOG_LEVEL: 'info',
  })
  const { bare, behindOurs } = await program.ask({ databaseUrl })
  const at = (port: number) => `http://127.0.0.1:${port}/`
  return { bare: at(bare), behindOurs: at(behindOurs), read: probe.read, end: program.end }
}

function buildEmptyApp(): void {
  const remix = join(ROOT, 'node_modules/@remix-run/dev/dist/cli.js')
  const env = { ...process.env, NODE_ENV: 'production' as const }
  const { status, stdout, stderr } = spawnSync(process.execPath, [remix, 'vite:build', 'tests/bench/empty-app'], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`The empty application could not be built:\n${stdout}${stderr}`)
}
