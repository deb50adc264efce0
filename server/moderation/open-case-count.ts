import { can } from '#server/permissions/can.ts'
import { visibleCases } from '#server/permissions/moderation.ts'
import type { Actor } from '#server/platform/context.ts'
import type { AnyDb } from '#server/platform/db.ts'
import { heldCount } from './held-waiting.ts'
import { moderatorScope } from './moderator-scope.ts'

/** Open cases that the asker may see and nobody has taken, and first texts that wait; null for those who have no queue. */
export async function openCaseCount(db: AnyDb, actor: Actor): Promise<number | null> {
  if (!can(actor, 'queue.read')) return null
  const [told] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM moderation_case
     WHERE state <> 'decided' AND taken_by_id IS NULL AND ${visibleCases(actor, await moderatorScope(db, actor))}`
  return (told?.count ?? 0) + (await heldCount(db, actor)).count
}
