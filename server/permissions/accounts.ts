import type { Actor } from '#server/platform/context.ts'
import { holds, isMember } from './actor.ts'

/** Who may do what with accounts. */
export const accountRules = {
  /** The coordinators' list of people, with addresses hidden. */
  'people.read': (actor: Actor): boolean => holds(actor, 'coordinator'),
  /** Nobody suspends or restores themselves. */
  'member.suspend': (actor: Actor, member: { id: string }): boolean =>
    isMember(actor) && holds(actor, 'coordinator') && actor.id !== member.id,
  /**
   * Recipients and state of outgoing mail; never the bodies of mails that let somebody in. A demo sends none and its
   * people are invented, so there everybody may.
   */
  'outbox.read': (actor: Actor, { demo }: { demo: boolean }): boolean => demo || holds(actor, 'coordinator'),
  'session.end': (actor: Actor, session: { memberId: string }): boolean =>
    isMember(actor) && actor.id === session.memberId,
}
