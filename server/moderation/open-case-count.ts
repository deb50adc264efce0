import { can } from '#server/permissions/can.ts'
import { visibleCases } from '#server/permissions/moderation.ts'
import type { Actor } from '#server/platform/context.ts'
import type { AnyDb } from '#server/platform/db.ts'
import { heldCount } from './held-waiting.ts'
import { moderatorScope } from './moderator-scope.ts'

/**
 * Open cases that the asker may see and nobody has taken, and first texts that wait. None for whoever only shapes the
 * commons, whom the same address leads to what they keep; null for everybody else.
 */
export async function openCaseCount(db: AnyDb, actor: Actor): Promise<number | null> {
  if (!can(actor, 'queue.read')) return can(actor, 'commons.shape') ? 0 : null
  const [told] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM moderation_case
     WHERE state <> 'decided' AND taken_by_id IS NULL AND ${visibleCases(actor, await moderatorScope(db, actor))}`
  return (told?.count ?? 0) + (await heldCount(db, actor)).count
}
