import { memberOf } from '#server/permissions/actor.ts'
import type { Actor } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/db.ts'
import { forbidden } from '#server/platform/failures.ts'

/**
 * Lets one coordinator after the other change who is staff. Two who dismiss each other at the same moment would leave
 * nobody: the second of them is none any more when it is their turn.
 * @returns who asks
 * @throws {Failure} 403 for who is no coordinator by now
 */
export async function lockCoordinators(tx: Tx, actor: Actor): Promise<string> {
  const { id } = memberOf(actor)
  const coordinators = await tx.$queryRaw<{ id: string }[]>`
    SELECT member_id AS id FROM member_role WHERE role = 'coordinator' ORDER BY member_id FOR UPDATE`
  if (!coordinators.some((coordinator) => coordinator.id === id)) throw forbidden()
  return id
}
