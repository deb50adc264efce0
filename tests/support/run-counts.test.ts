import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { journeyCounts, type StepCounts, sum, unitCounts } from './run-counts.ts'

const folder = mkdtempSync(join(tmpdir(), 'allmenning-counts-'))
afterAll(() => rmSync(folder, { recursive: true }))

function written(report: unknown): string {
  const path = join(folder, 'report.json')
  writeFileSync(path, typeof report === 'string' ? report : JSON.stringify(report))
  return path
}

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
})
const vitest = (passed: number, failed: number, pending: number, ...testResults: unknown[]) => ({
  ...{ numPassedTests: passed, numFailedTests: failed, numPendingTests: pending, numTodoTests: 0 },
  testResults,
})
const playwright = (expected: number, unexpected: number, flaky: number, skipped: number, errors: unknown[] = []) => ({
  ...{ stats: { expected, unexpected, flaky, skipped } },
  errors,
})
const counts = (passed: number, failed: number, skipped = 0): StepCounts => ({ passed, failed, skipped })

describe('the last line of the test run counts', () => {
  test.each<[why: string, report: unknown, status: number, expected: StepCounts]>([
    ['what passed, failed and was left out', vitest(5, 1, 2, file('failed', 'failed')), 1, counts(5, 1, 2)],
    ['a file that could not be loaded', vitest(5, 0, 0, file('passed', 'passed'), file('failed')), 1, counts(5, 1)],
    ['an error outside every test', vitest(5, 0, 0, file('passed', 'passed')), 1, counts(5, 1)],
    ['a run that left no report', 'nothing', 0, counts(0, 1)],
  ])('of the unit tests %s', (_why, report, status, expected) => {
    expect(unitCounts(written(report), status)).toEqual(expected)
  })

  test.each<[why: string, report: unknown, status: number, expected: StepCounts]>([
    ['what passed, failed and was left out', playwright(3, 1, 0, 1), 1, counts(3, 1, 1)],
    ['one that passed only the second time, as failed', playwright(3, 0, 1, 0), 0, counts(3, 1)],
    ['a file that could not be loaded', playwright(0, 0, 0, 0, [{}]), 1, counts(0, 1)],
    ['a server that ended badly after the last journey', playwright(3, 0, 0, 0), 1, counts(3, 1)],
    ['a run that left no report', '{}', 0, counts(0, 1)],
  ])('of the journeys %s', (_why, report, status, expected) => {
    expect(journeyCounts(written(report), status)).toEqual(expected)
  })

  test('all of it together', () => {
    expect(sum([counts(1, 0), counts(5, 2, 1), counts(0, 1)])).toEqual(counts(6, 3, 1))
  })
})
