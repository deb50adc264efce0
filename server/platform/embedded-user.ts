import { execFileSync, spawnSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartupProblem } from './startup-problem.ts'

/** A user of the operating system, by number. */
export interface SystemUser {
  uid: number
  gid: number
}

const NAME = 'allmenning'
/** `useradd` stands where an ordinary PATH may not lead. */
const ENVIRONMENT = { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/sbin:/sbin` }
/** What PostgreSQL's programs see of our environment: nothing but the clock's zone. */
export const BARE_ENVIRONMENT = { TZ: 'UTC', NODE_ENV: undefined } as unknown as NodeJS.ProcessEnv
/** A second start may be creating the user at this very moment. */
const ATTEMPTS = 10

/**
 * The user that PostgreSQL runs as. It refuses to run as root, so root gets a user of its own, created at the first
 * start; everybody else runs it themselves.
 * @returns undefined for the user that runs this process
 * @throws {StartupProblem} when this is root and no user can be created
 */
export async function databaseUser(): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const user = lookUp() ?? create()
    if (user) return user
    await sleep(attempt * 50)
  }
  throw new StartupProblem(
    `PostgreSQL does not run as root, and the user "${NAME}" could not be created (useradd). ` +
      'Start as an ordinary user, or set DATABASE_URL to a PostgreSQL server of your own.',
  )
}

/** Whether this user can run `test` on a path with this result; without a user, whether we can. */
export function userCan(user: SystemUser | undefined, flag: '-r' | '-x' | '-w', path: string): boolean {
  return spawnSync('test', [flag, path], { ...user, cwd: '/', env: ENVIRONMENT }).status === 0
}

function lookUp(): SystemUser | undefined {
  const number = (flag: string): number =>
    Number(execFileSync('id', [flag, NAME], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    return { uid: number('-u'), gid: number('-g') }
  } catch {
    return undefined
  }
}

function create(): SystemUser | undefined {
  const options = [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/usr/sbin/nologin',
  ]
  spawnSync('useradd', [...options, NAME], { stdio: 'ignore', env: ENVIRONMENT })
  return lookUp()
}
