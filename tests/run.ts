// What `npm test` runs: every check in order, each under a heading, going on after a failure so that all is counted.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, generateClient } from '#server/commands/build.ts'
import { journeyCounts, type StepCounts, sum, unitCounts } from './support/run-counts.ts'
import { runTool } from './support/run-tools.ts'

const HELP = `Usage: npm test [-- PART [FILTER…]]

Without a part, everything runs. The last line reads "N passed, N failed".

  types   types (tsc), lint and format (biome), unused code (knip)
  unit    unit and database tests (vitest); a filter is part of a file's path
  e2e     build, then journeys in a real Chromium (playwright); a filter is part of a file's path

Examples: npm test -- unit forum      npm test -- e2e reply.spec
Journeys can be watched with: npm test -- e2e --headed
`

const PARTS = ['types', 'unit', 'e2e'] as const
type Part = (typeof PARTS)[number]

const PASSED: StepCounts = { passed: 1, failed: 0, skipped: 0 }
const FAILED: StepCounts = { passed: 0, failed: 1, skipped: 0 }

const reports = mkdtempSync(join(tmpdir(), 'allmenning-test-'))
const counted: StepCounts[] = []

function heading(title: string): void {
  console.log(`\n== ${title}`)
}

function check(title: string, tool: string, args: string[]): void {
  heading(title)
  const ok = runTool(tool, args) === 0
  if (ok) console.log('ok')
  counted.push(ok ? PASSED : FAILED)
}

/** Whether it could be done; if not, that counts as a failure. */
async function prepare(title: string, work: () => unknown): Promise<boolean> {
  heading(title)
  try {
    await work()
    return true
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error))
    counted.push(FAILED)
    return false
  }
}

async function unit(filters: string[]): Promise<void> {
  heading('Unit and database tests (vitest)')
  const report = join(reports, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const status = runTool('vitest', ['run', ...reporters, ...filters])
  counted.push(unitCounts(report, status))
}

async function journeys(filters: string[]): Promise<void> {
  const built = await prepare('Build', () => build(console.log))
  const { obtainBrowser } = await import('./support/browser.ts')
  const ready = await prepare('Browser', () => console.log(obtainBrowser(console.log).from))
  if (!built || !ready) return
  heading('Journeys (playwright)')
  const report = join(reports, 'playwright.json')
  const status = runTool('playwright', ['test', '--reporter=list,json', ...filters], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  })
  counted.push(journeyCounts(report, status))
}

async function main([part, ...filters]: string[]): Promise<number> {
  if (part === '--help' || part === '-h' || part === 'help') {
    console.log(HELP)
    return 0
  }
  if (part !== undefined && !(PARTS as readonly string[]).includes(part)) {
    console.log(`There is no part "${part}".\n\n${HELP}`)
    return 1
  }
  const asked = (name: Part): boolean => part === undefined || part === name

  await prepare('Database client (prisma generate)', () => generateClient(console.log))
  if (asked('types')) {
    check('Types (tsc)', 'typescript', ['--noEmit', '--pretty', 'false'])
    check('Lint and format (biome)', 'biome', ['ci', '--colors=off', '--diagnostic-level=warn', '--error-on-warnings'])
    check('Unused code (knip)', 'knip', ['--no-progress', '--no-config-hints'])
  }
  if (asked('unit')) await unit(filters)
  if (asked('e2e')) await journeys(filters)

  const { passed, failed, skipped } = sum(counted)
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  return failed > 0 || passed === 0 ? 1 : 0
}

try {
  process.exitCode = await main(process.argv.slice(2))
} finally {
  rmSync(reports, { recursive: true, force: true })
}
