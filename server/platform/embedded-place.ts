import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type SystemUser, userCan } from './embedded-user.ts'

/** PostgreSQL's major version, which the files of a cluster belong to. */
const MAJOR = '18'

/** An open place for data and programs when the database user cannot reach DATA_DIR. */
const OPEN_PLACE = '/var/lib/allmenning'

/** Where the files of a DATA_DIR's database stand. */
export interface Place {
  /** Folder that holds one folder for each major version of PostgreSQL. */
  parent: string
  /** Folder of the cluster: its data, password, port and log. */
  home: string
  /** Where a copy of PostgreSQL's programs may go. */
  programs: string
}

/**
 * Chooses where the database of a DATA_DIR lives: inside it, or, when the database user cannot reach it (a closed
 * home, a strict umask), in an open place that a file in DATA_DIR remembers from then on.
 * @param dataDir absolute or relative path; created when missing
 */
export function choosePlace(dataDir: string, user: SystemUser | undefined, say: (line: string) => void): Place {
  mkdirSync(dataDir, { recursive: true })
  const whole = realpathSync(dataDir)
  const inside = join(whole, 'postgres')
  mkdirSync(inside, { recursive: true })
  const signpost = join(inside, 'moved-to')
  if (!user) return placeAt(inside, inside)
  mkdirSync(OPEN_PLACE, { recursive: true })
  chmodSync(OPEN_PLACE, 0o755)
  if (existsSync(signpost)) return placeAt(readFileSync(signpost, 'utf8').trim(), OPEN_PLACE)
  // Where data stand already, they stay: a path that has been closed since is a fault to be told, not an empty start.
  if (existsSync(join(inside, MAJOR)) || userCan(user, '-x', inside)) return placeAt(inside, OPEN_PLACE)
  const moved = join(OPEN_PLACE, createHash('sha256').update(whole).digest('hex').slice(0, 16))
  mkdirSync(moved, { recursive: true })
  chmodSync(moved, 0o755)
  writeFileSync(signpost, `${moved}\n`)
  say(`The database user cannot reach ${whole}: the database is kept in ${moved}`)
  return placeAt(moved, OPEN_PLACE)
}

const placeAt = (parent: string, programs: string): Place => ({ parent, home: join(parent, MAJOR), programs })
