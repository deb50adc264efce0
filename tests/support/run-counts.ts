import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** What a step of the test run adds to its last line. */
export interface StepCounts {
  passed: number
  failed: number
  skipped: number
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
})

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
})

/** A tool that ended badly has failed at least once, whatever its report says. */
function honest(counts: StepCounts, status: number): StepCounts {
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

function read<T>(schema: z.ZodType<T>, path: string): T | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return undefined
  }
}

const NO_REPORT: StepCounts = { passed: 0, failed: 1, skipped: 0 }

/**
 * Counts from Vitest's JSON report. A file that fails without a failed test (it could not be loaded) counts as one.
 * @param status the exit code of Vitest
 */
export function unitCounts(reportPath: string, status: number): StepCounts {
  const report = read(vitestReport, reportPath)
  if (!report) return NO_REPORT
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return honest(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloaded.length,
      skipped: report.numPendingTests + report.numTodoTests,
    },
    status,
  )
}

/**
 * Counts from Playwright's JSON report. Errors outside any journey (a file that cannot be loaded) count as one each.
 * @param status the exit code of Playwright
 */
export function journeyCounts(reportPath: string, status: number): StepCounts {
  const report = read(playwrightReport, reportPath)
  if (!report) return NO_REPORT
  const { expected, unexpected, flaky, skipped } = report.stats
  return honest({ passed: expected, failed: unexpected + flaky + report.errors.length, skipped }, status)
}

/** All steps together. */
export function sum(steps: readonly StepCounts[]): StepCounts {
  return steps.reduce(
    (all, step) => ({
      passed: all.passed + step.passed,
      failed: all.failed + step.failed,
      skipped: all.skipped + step.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}
