import { z } from 'zod'
import type { Context } from '#server/platform/context.ts'
import { type AnyDb, Prisma } from '#server/platform/db.ts'
import { parse } from '#server/platform/parse.ts'
import { type FairnessRow, fairness } from './fairness.ts'
import { heldAnswered, heldHours } from './held-answered.ts'
import { type ProtectedCounts, protectedCounts, SHOWN_FROM, together } from './protected-counts.plain.ts'
import { REPORT_PARTS, type ReportPart, rowsOf } from './report-parts.plain.ts'
import {
  beginOf,
  nextQuarter,
  periodsOf,
  type Quarter,
  quarterOf,
  quartersFrom,
  quartersIn,
} from './report-periods.plain.ts'

/** A table of the report: its rows in order, and what they show together. */
export interface ReportTable extends Omit<ProtectedCounts, 'cells'> {
  part: ReportPart
  rows: { kind: string; count: number | null }[]
}

/** Hours from a case’s coming in to its decision: of half the cases no more than the median, of nine in ten no more than the other. */
export interface DecisionTimes {
  median: number
  ninety: number
}

/** What moderators did in a quarter or a year, without anybody’s name. */
export interface ModerationReport {
  /** `2026-Q3` or `2026`; null where no quarter is over in which there was anything. */
  period: string | null
  periods: string[]
  tables: ReportTable[]
  /** Null where fewer than five cases were decided. */
  times: DecisionTimes | null
  /** The same of first posts, to their first answer. */
  heldTimes: DecisionTimes | null
  fairness: { from: string; rows: FairnessRow[] } | null
}

/** Whatever a URL holds: an odd period is none. */
export const reportPeriodInput = z.object({ period: z.string().max(7).optional().catch(undefined) })

interface Counted {
  part: ReportPart
  quarter: Quarter
  kind: string
  count: number
}

/**
 * The public report, of quarters that are over: what happens in a quarter that is not would show single reports to whoever
 * looks every day. Counts of few are withheld (`protectedCounts`); a year is made of what its quarters show.
 * @param zone in which quarters begin
 */
export async function moderationReport({ db, now }: Context, input: unknown, zone: string): Promise<ModerationReport> {
  const asked = parse(reportPeriodInput, input).period
  const [today] = await db.$queryRaw<{ day: string }[]>`
    SELECT to_char(${now}::timestamptz AT TIME ZONE ${zone}, 'YYYY-MM-DD') AS day`
  const current = quarterOf(today?.day ?? '')
  const counted = (await counts(db, zone)).filter(({ quarter }) => quarter < current)
  const first = counted.map(({ quarter }) => quarter).sort()[0]
  const known = first ? quartersFrom(first, current) : []
  const periods = periodsOf(known)
  const period = periods.find((one) => one === asked) ?? periods[0] ?? null
  const quarters = period ? quartersIn(period, known) : []
  const [begin, last] = [quarters[0], quarters.at(-1)]
  const span = begin && last ? { from: beginOf(begin), to: beginOf(nextQuarter(last)), zone } : null
  return {
    ...{ period, periods },
    tables: REPORT_PARTS.map((part) => tableOf(part, counted, quarters)),
    times: span && (await timesOf(db, decisionHours, span)),
    heldTimes: span && (await timesOf(db, heldHours, span)),
    fairness: known.length > 0 ? await fairness(db, known.slice(-4), zone) : null,
  }
}

function tableOf(part: ReportPart, counted: readonly Counted[], quarters: readonly Quarter[]): ReportTable {
  const own = counted.filter((one) => one.part === part && quarters.includes(one.quarter))
  const kinds = rowsOf(
    part,
    own.map(({ kind }) => kind),
  )
  const countOf = (quarter: Quarter, kind: string) =>
    own.find((one) => one.quarter === quarter && one.kind === kind)?.count ?? 0
  const { cells, pooled, total } = together(
    quarters.map((quarter) => protectedCounts(Object.fromEntries(kinds.map((kind) => [kind, countOf(quarter, kind)])))),
  )
  return { part, rows: kinds.map((kind) => ({ kind, count: cells[kind] ?? null })), pooled, total }
}

/** Everything that is counted, by part, quarter and kind. Answers to appeals are counted as such, and not as decisions. */
const counts = (db: AnyDb, zone: string): Promise<Counted[]> => {
  const decided = Prisma.sql`
    FROM decision JOIN moderation_case ON moderation_case.id = decision.case_id
   WHERE decision.in_force_at IS NOT NULL AND moderation_case.origin <> 'appeal' AND decision.verb NOT IN ('undo', 'uphold')`
  return db.$queryRaw<Counted[]>`
    WITH happened (part, at, kind) AS (
      SELECT 'reports', created_at, rule FROM report
       UNION ALL SELECT 'languages', opened_at, language FROM moderation_case WHERE origin <> 'appeal'
       UNION ALL SELECT 'origins', opened_at, origin FROM moderation_case
       UNION ALL SELECT 'outcomes', decision.in_force_at, decision.verb ${decided}
       UNION ALL SELECT 'rules', decision.in_force_at, decision.rule ${decided}
       UNION ALL SELECT 'deciders', decision.in_force_at, CASE WHEN agreed_by_id IS NULL THEN 'alone' ELSE 'together' END ${decided}
       UNION ALL
      SELECT 'appeals', moderation_case.decided_at, CASE WHEN decision.undone_at IS NULL THEN 'upheld' ELSE 'undone' END
        FROM moderation_case JOIN decision ON decision.id = moderation_case.appeal_of_id
       WHERE moderation_case.state = 'decided'
       UNION ALL ${heldAnswered})
    SELECT part, to_char(at AT TIME ZONE ${zone}, 'YYYY-"Q"Q') AS quarter, kind, count(*)::int AS count
      FROM happened GROUP BY 1, 2, 3`
}

/** How long what was counted in a period took. @param hours a query of `hours` and `at` */
async function timesOf(db: AnyDb, hours: Prisma.Sql, { from, to, zone }: Span): Promise<DecisionTimes | null> {
  const [row] = await db.$queryRaw<(DecisionTimes & { count: number })[]>`
    SELECT count(*)::int AS count, percentile_cont(0.5) WITHIN GROUP (ORDER BY hours)::float AS median,
           percentile_cont(0.9) WITHIN GROUP (ORDER BY hours)::float AS ninety
      FROM (${hours}) took
     WHERE at >= ${from}::date::timestamp AT TIME ZONE ${zone} AND at < ${to}::date::timestamp AT TIME ZONE ${zone}`
  if (!row || row.count < SHOWN_FROM) return null
  return { median: Math.round(row.median), ninety: Math.round(row.ninety) }
}

/** Days of the calendar, from one to before another, in a zone. */
interface Span {
  from: string
  to: string
  zone: string
}

const decisionHours = Prisma.sql`
  SELECT extract(epoch FROM decided_at - opened_at) / 3600 AS hours, decided_at AS at FROM moderation_case`
