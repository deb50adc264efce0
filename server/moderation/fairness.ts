import { GROUPS } from '#server/accounts/terms.ts'
import { TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import { type AnyDb, Prisma } from '#server/platform/db.ts'
import { fairnessRow } from './fairness.plain.ts'
import { beginOf, nextQuarter, type Quarter } from './report-periods.plain.ts'
import type { Share } from './wilson.plain.ts'

/** How often what a group, or a language, writes is reported and taken out of sight. */
export interface FairnessRow {
  by: 'voice' | 'language'
  kind: string
  posts: number
  /** Null where there are too few cases to say so. */
  reported: Share | null
  removed: Share | null
}

interface Counted {
  by: FairnessRow['by']
  kind: string
  posts: number
  reported: number
  removed: number
}

/**
 * Of the posts that were written in some quarters, the latest last: how many were reported, and how many taken out of sight,
 * before the last of them was over.
 * @param quarters at least one, one after the other
 * @param zone in which quarters begin
 */
export async function fairness(
  db: AnyDb,
  quarters: readonly Quarter[],
  zone: string,
): Promise<{ from: string; rows: FairnessRow[] }> {
  const [first = '1970-Q1', last = first] = [quarters[0], quarters.at(-1)]
  const from = beginOf(first)
  const end = Prisma.sql`(${beginOf(nextQuarter(last))}::date::timestamp AT TIME ZONE ${zone})`
  // A case about a thread is one about its first post.
  const caseOfPost = Prisma.sql`
    moderation_case.thread_id = post.thread_id AND coalesce(moderation_case.number, 1) = post.number
    AND moderation_case.subject IN ('post', 'thread')`
  const rows = await db.$queryRaw<Counted[]>`
    WITH written AS (
      SELECT voice, language,
             EXISTS (SELECT FROM moderation_case
                      WHERE ${caseOfPost} AND origin = 'report' AND opened_at < ${end}) AS reported,
             EXISTS (SELECT FROM decision JOIN moderation_case ON moderation_case.id = decision.case_id
                      WHERE ${caseOfPost} AND decision.verb IN ('hide', 'remove') AND decision.in_force_at < ${end}
                        AND decision.undone_at IS NULL) AS removed
        FROM post
       WHERE created_at >= (${from}::date::timestamp AT TIME ZONE ${zone}) AND created_at < ${end}),
    told ("by", kind, reported, removed) AS (
      SELECT 'voice', voice, reported, removed FROM written
       UNION ALL SELECT 'language', language, reported, removed FROM written)
    SELECT "by", kind, count(*)::int AS posts, count(*) FILTER (WHERE reported)::int AS reported,
           count(*) FILTER (WHERE removed)::int AS removed
      FROM told GROUP BY 1, 2`
  const all: readonly string[] = [...GROUPS, ...TEXT_LANGUAGES]
  rows.sort((one, other) => all.indexOf(one.kind) - all.indexOf(other.kind))
  return { from, rows: rows.map(fairnessRow) }
}
