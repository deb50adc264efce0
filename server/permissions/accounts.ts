import { type FieldAudience, MODERATORS_SUSPEND_DAYS } from '#server/accounts/terms.ts'
import type { Actor } from '#server/platform/context.ts'
import { holds, isMember } from './actor.ts'

/** What the rules need to know of a part of somebody's page. */
export interface FieldFacts {
  memberId: string
  audience: FieldAudience
  /** Of a member who is suspended nothing is shown but what stands beside their posts. */
  suspended: boolean
}

/** What the rules need to know of a suspension. */
export interface SuspensionFacts {
  /** Whom it is about. */
  id: string
  /** Of one that a moderator decides in a case of that person’s: for how many days, and whether they are staff. */
  inCase?: { days: number; staff: boolean } | undefined
}

/** Who may do what with accounts. */
export const accountRules = {
  /** The coordinators' list of people, with addresses hidden. */
  'people.read': (actor: Actor): boolean => holds(actor, 'coordinator'),
  /** Whoever has not confirmed their address has said nothing yet, and has no page; imported people have no address. */
  'member.read': (_actor: Actor, member: { email: string | null; emailVerifiedAt: Date | null }): boolean =>
    member.email === null || member.emailVerifiedAt !== null,
  /** A part of somebody's page: by their own choice. Oneself sees all of it; staff see no more than other members. */
  'profile-field.read': (actor: Actor, { memberId, audience, suspended }: FieldFacts): boolean =>
    (isMember(actor) && actor.id === memberId) ||
    (!suspended && (audience === 'everyone' || (audience === 'members' && isMember(actor)))),
  /** To mute or block somebody. */
  'member.block': (actor: Actor, member: { id: string }): boolean => isMember(actor) && actor.id !== member.id,
  /** Nobody suspends or restores themselves; moderators only in a case, for a time, and nobody of the staff. */
  'member.suspend': (actor: Actor, { id, inCase }: SuspensionFacts): boolean =>
    isMember(actor) &&
    actor.id !== id &&
    (holds(actor, 'coordinator') ||
      (holds(actor, 'moderator') &&
        inCase !== undefined &&
        !inCase.staff &&
        inCase.days >= 1 &&
        inCase.days <= MODERATORS_SUSPEND_DAYS)),
  /** Somebody’s e-mail address, which is shown once, for a reason, and logged. */
  'address.read': (actor: Actor, member: { id: string }): boolean =>
    isMember(actor) && holds(actor, 'coordinator') && actor.id !== member.id,
  /**
   * Recipients and state of outgoing mail; never the bodies of mails that let somebody in. A demo sends none and its
   * people are invented, so there everybody may.
   */
  'outbox.read': (actor: Actor, { demo }: { demo: boolean }): boolean => demo || holds(actor, 'coordinator'),
  'session.end': (actor: Actor, session: { memberId: string }): boolean =>
    isMember(actor) && actor.id === session.memberId,
}
