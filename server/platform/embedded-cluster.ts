import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { type Binaries, readyBinaries } from './embedded-binaries.ts'
import { choosePlace, type Place } from './embedded-place.ts'
import { BARE_ENVIRONMENT, databaseUser, type SystemUser } from './embedded-user.ts'
import { freePort } from './free-port.ts'
import { StartupProblem } from './startup-problem.ts'

/** The role and the database of Allmenning in its own PostgreSQL. */
export const OWN_NAME = 'allmenning'

/** A PostgreSQL cluster on disk, and what it takes to run it. */
export interface Cluster {
  home: string
  data: string
  log: string
  bin: string
  user: SystemUser | undefined
  password: string
  /** The port remembered from the last start. */
  port: number
}

/** Half-made clusters of starts that were cut off are swept away after this many milliseconds. */
const DRAFT_LIFE = 10 * 60_000

/**
 * Makes the cluster of a DATA_DIR ready to run, creating it at the first start.
 * @param durable false leaves out waiting for the disk: for tests only
 * @throws {StartupProblem} in words, when it cannot be made
 */
export async function readyCluster(dataDir: string, say: (line: string) => void, durable: boolean): Promise<Cluster> {
  const own = await databaseUser()
  const place = choosePlace(dataDir, own, say)
  const binaries = readyBinaries(own, place.programs, say)
  if (!existsSync(place.home)) await create(place, binaries, own, say, durable)
  const data = join(place.home, 'data')
  const read = (name: string): string => readFileSync(join(place.home, name), 'utf8').trim()
  try {
    const user = ownerOf(data, own)
    return {
      home: place.home,
      data,
      log: join(place.home, 'log'),
      bin: binaries.bin,
      user,
      password: read('password'),
      port: Number(read('port')),
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new StartupProblem(
      `The database in ${place.home} cannot be read (${why}). It belongs to the user who started Allmenning first: start as that user.`,
    )
  }
}

/** Remembers the port for the next start. */
export function rememberPort(home: string, port: number): void {
  const draft = join(home, `port.${randomUUID()}`)
  writeFileSync(draft, `${port}\n`)
  renameSync(draft, join(home, 'port'))
}

/**
 * Makes a cluster beside its place and moves it there whole: of two starts at the same time one wins, and a start that
 * is cut off leaves nothing that looks like a database.
 */
async function create(
  place: Place,
  { bin }: Binaries,
  user: SystemUser | undefined,
  say: (line: string) => void,
  durable: boolean,
): Promise<void> {
  say(`Creating the database in ${place.home}`)
  sweepDrafts(place.parent)
  const draft = join(place.parent, `.draft-${randomUUID()}`)
  const data = join(draft, 'data')
  const handover = join(draft, 'handover')
  const password = randomBytes(24).toString('hex')
  mkdirSync(data, { recursive: true })
  chmodSync(draft, 0o755)
  chmodSync(data, 0o700)
  writeFileSync(handover, password, { mode: 0o600 })
  if (user) for (const path of [data, handover]) chownSync(path, user.uid, user.gid)
  writeFileSync(join(draft, 'password'), `${password}\n`, { mode: 0o600 })
  writeFileSync(join(draft, 'port'), `${await freePort()}\n`)
  try {
    initialise(bin, data, handover, user, durable)
    rmSync(handover)
    renameSync(draft, place.home)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    // Another start was faster: its cluster is as good.
    if (!existsSync(place.home)) throw error
  }
}

function initialise(bin: string, data: string, handover: string, user: SystemUser | undefined, durable: boolean): void {
  // Unicode's own rules, alike on every machine; names are put in Norwegian order where they are shown. The parser of
  // full-text search looks at lc_ctype, which not every system offers as UTF-8.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const args = [
    '-D',
    data,
    '-U',
    OWN_NAME,
    '--auth=scram-sha-256',
    `--pwfile=${handover}`,
    '--no-instructions',
    ...locale,
  ]
  if (!durable) args.push('--no-sync')
  const attempt = (extra: string[]) =>
    spawnSync(join(bin, 'initdb'), [...args, ...extra], { ...user, cwd: '/', env: BARE_ENVIRONMENT, encoding: 'utf8' })
  const first = attempt(['--lc-ctype=C.UTF-8'])
  const done = first.status === 0 ? first : attempt([])
  if (done.status !== 0) throw new StartupProblem(`The database could not be created:\n${done.stderr || done.error}`)
}

/** Data run as the user who owns them, whoever starts them as root; what root put there is handed over. */
function ownerOf(data: string, own: SystemUser | undefined): SystemUser | undefined {
  if (!own) return undefined
  const { uid, gid } = statSync(data)
  if (uid !== 0) return { uid, gid }
  execFileSync('chown', ['-R', `${own.uid}:${own.gid}`, data])
  return own
}

function sweepDrafts(parent: string): void {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith('.draft-'))) {
    const age = Date.now() - (statSync(join(parent, name), { throwIfNoEntry: false })?.mtimeMs ?? 0)
    if (age > DRAFT_LIFE) rmSync(join(parent, name), { recursive: true, force: true })
  }
}
