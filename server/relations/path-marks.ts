import type { Group } from '#server/accounts/terms.ts'
import type { ConfirmedRung, Fact } from '#server/initiatives/terms.ts'
import type { AnyDb } from '#server/platform/db.ts'

/** Something that became of a practice. Instants are ISO 8601 strings. */
export type PathMark = { at: string } & (
  | { what: 'claimed'; fact: Fact }
  | { what: 'confirmed'; rung: ConfirmedRung; voice: Group }
  | { what: 'adopted'; place: string; organisation: string; sinceYear: number; voice: Group }
)

/**
 * What became of practices, by the number of the thread, the oldest first: facts that were declared, rungs that others
 * confirmed, places where others use it. Part of queries: which threads may be read was asked before. What owners say of
 * their own counts as it does for the ladder.
 */
export async function pathMarks(db: AnyDb, ids: readonly number[]): Promise<ReadonlyMap<number, PathMark[]>> {
  const rows = await db.$queryRaw<{ threadId: number; mark: PathMark }[]>`
    SELECT thread_id AS "threadId", mark FROM (
      SELECT thread_id, claimed_at AS at, json_build_object('what', 'claimed', 'at', claimed_at, 'fact', fact) AS mark
        FROM evidence_claim WHERE thread_id = ANY(${[...ids]}::int[])
      UNION ALL
      SELECT thread_id, confirmed_at,
             json_build_object('what', 'confirmed', 'at', confirmed_at, 'rung', rung, 'voice', voice)
        FROM evidence_confirmation said WHERE thread_id = ANY(${[...ids]}::int[])
         AND NOT EXISTS (SELECT FROM initiative_owner owner
                          WHERE owner.thread_id = said.thread_id AND owner.member_id = said.member_id)
      UNION ALL
      SELECT thread_id, adoption.created_at,
             json_build_object('what', 'adopted', 'at', adoption.created_at, 'place', place.name,
                               'organisation', organisation, 'sinceYear', since_year, 'voice', voice)
        FROM adoption JOIN place ON place.code = adoption.place_code
       WHERE thread_id = ANY(${[...ids]}::int[]) AND withdrawn_at IS NULL
         AND NOT EXISTS (SELECT FROM initiative_owner owner
                          WHERE owner.thread_id = adoption.thread_id AND owner.member_id = adoption.member_id)
    ) became ORDER BY at`
  const byThread = new Map<number, PathMark[]>()
  for (const { threadId, mark } of rows) {
    const at = new Date(mark.at).toISOString()
    byThread.set(threadId, [...(byThread.get(threadId) ?? []), { ...mark, at }])
  }
  return byThread
}
