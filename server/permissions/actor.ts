import type { StaffRole } from '#server/accounts/terms.ts'
import type { Actor, MemberActor, Reader } from '#server/platform/context.ts'

/** Somebody without a session. */
export const READER: Reader = { kind: 'reader' }

/** Whether the actor is signed in. */
export const isMember = (actor: Actor): actor is MemberActor => actor.kind === 'member'

/** Whether the actor holds a staff role. */
export const holds = (actor: Actor, role: StaffRole): boolean => isMember(actor) && actor.roles.includes(role)
