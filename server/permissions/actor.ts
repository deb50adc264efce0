import type { StaffRole } from '#server/accounts/terms.ts'
import type { Actor, MemberActor, Reader } from '#server/platform/context.ts'
import { forbidden } from '#server/platform/failures.ts'

/** Somebody without a session. */
export const READER: Reader = { kind: 'reader' }

/** Whether the actor is signed in. */
export const isMember = (actor: Actor): actor is MemberActor => actor.kind === 'member'

/** Whether the actor holds a staff role. */
export const holds = (actor: Actor, role: StaffRole): boolean => isMember(actor) && actor.roles.includes(role)

/**
 * The member who asks, for what only somebody signed in can do.
 * @throws {Failure} 403 for readers
 */
export function memberOf(actor: Actor): MemberActor {
  if (!isMember(actor)) throw forbidden()
  return actor
}
