import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { ROOT } from './root.ts'

/** A real Chromium for the journeys; without a path, Playwright starts the one that it downloaded itself. */
export interface Browser {
  executablePath: string | undefined
  /** Where it came from, for people. */
  from: string
}

/**
 * Names under which systems install a Chromium or Chrome. The headless shell is the same browser without windows, and
 * opens a page in a third of the time.
 */
const COMMANDS = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
/** A download or an installation that takes longer than this, in milliseconds, has failed. */
const PATIENCE = 10 * 60_000

const isRoot = process.getuid?.() === 0

/** How every Chromium is started: nothing but the site under test may make it open a connection. */
export const LAUNCH_ARGS = [
  // Chromium's sandbox refuses to run as root; for everyone else it stays on.
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function onPath(command: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']
  return folders
    .filter(Boolean)
    .map((folder) => join(folder, command))
    .find(runs)
}

/**
 * The Chromium that is on this machine: the one named by `PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH`, the system's,
 * or Playwright's own download. Undefined if there is none.
 */
export function installedBrowser(): Browser | undefined {
  const named = process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH
  if (named) return { executablePath: named, from: `${named} (PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH)` }
  for (const command of COMMANDS) {
    const path = onPath(command)
    if (path) return { executablePath: path, from: path }
  }
  const application = APPLICATIONS.find(runs)
  if (application) return { executablePath: application, from: application }
  if (existsSync(chromium.executablePath())) return { executablePath: undefined, from: "Playwright's own download" }
  return undefined
}

function attempt(say: (line: string) => void, command: string, args: string[]): boolean {
  say(`  ${[command, ...args].join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const done = spawnSync(command, args, { encoding: 'utf8', timeout: PATIENCE, env })
  if (done.status === 0) return true
  const words = `${done.error?.message ?? ''}\n${done.stdout ?? ''}\n${done.stderr ?? ''}`.trim().split('\n')
  for (const line of words.slice(-3)) say(`    ${line}`)
  return false
}

/**
 * Finds a Chromium, or gets one: Playwright's download, then Debian's package where we are root.
 * @param say told what is being tried
 * @throws with what to do if none can be had
 */
export function obtainBrowser(say: (line: string) => void): Browser {
  const present = installedBrowser()
  if (present) return present

  say('No Chromium on this machine. Trying Playwright’s download:')
  const playwright = join(ROOT, 'node_modules/@playwright/test/cli.js')
  if (attempt(say, process.execPath, [playwright, 'install', 'chromium'])) {
    const downloaded = installedBrowser()
    if (downloaded) return downloaded
  }
  if (isRoot && existsSync('/etc/debian_version')) {
    say('Trying Debian’s package:')
    const install = (name: string) => attempt(say, 'apt-get', ['install', '-y', '-qq', name])
    if (attempt(say, 'apt-get', ['update', '-qq']) && !install('chromium-headless-shell')) install('chromium')
    const installed = installedBrowser()
    if (installed) return installed
  }
  throw new Error(
    'The journeys need Chromium, and none could be had. Install Chromium or Chrome, run `npx playwright install chromium`, ' +
      'or name one in PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH.',
  )
}
