import { isMember } from '#server/permissions/actor.ts'
import type { Actor } from '#server/platform/context.ts'
import type { AnyDb } from '#server/platform/db.ts'

/**
 * Whether it is confirmed that the asker is a policymaker, so that they may speak for a body by themselves: whoever only
 * ticks the group does not. Asked for policymakers alone; nobody else costs a query.
 */
export async function speaksForBodies(db: AnyDb, actor: Actor): Promise<boolean> {
  if (!isMember(actor) || !actor.groups.includes('policymaker')) return false
  const seat = await db.memberGroup.findUnique({
    where: { memberId_group: { memberId: actor.id, group: 'policymaker' } },
    select: { verifiedAt: true },
  })
  return seat !== null && seat.verifiedAt !== null
}
