import type { Actor } from '#server/platform/context.ts'
import { isMember } from './actor.ts'
import { forumRules, type ThreadFacts } from './forum.ts'

/** What the rules need to know of an initiative. */
export interface InitiativeFacts {
  owners: readonly string[]
  /** Who were owners once. */
  former?: readonly string[]
  thread: ThreadFacts
}

const owns = (actor: Actor, { owners, thread }: InitiativeFacts): boolean =>
  isMember(actor) && owners.includes(actor.id) && forumRules['thread.read'](actor, thread)

const isOther = (actor: Actor, { owners, thread }: InitiativeFacts): boolean =>
  isMember(actor) && actor.groups.length > 0 && !owners.includes(actor.id) && forumRules['thread.read'](actor, thread)

/** Who may do what with initiatives. */
export const initiativeRules = {
  'initiative.share': (actor: Actor): boolean => isMember(actor),
  /** An initiative is read exactly where its conversation is. */
  'initiative.read': (actor: Actor, { thread }: Pick<InitiativeFacts, 'thread'>): boolean =>
    forumRules['thread.read'](actor, thread),
  'initiative.revise': owns,
  /** What its evidence rests on is declared by those who answer for it. */
  'evidence.claim': owns,
  /** Nobody confirms their own, nor what was their own once. */
  'evidence.confirm': (actor: Actor, facts: InitiativeFacts): boolean =>
    isOther(actor, facts) && isMember(actor) && !facts.former?.includes(actor.id),
  /** Others use it elsewhere. */
  'initiative.adopt': isOther,
  /** What one has said oneself of one's own place. */
  'adoption.withdraw': (
    actor: Actor,
    adoption: { memberId: string; withdrawnAt: Date | null; thread: ThreadFacts },
  ): boolean =>
    isMember(actor) &&
    adoption.memberId === actor.id &&
    adoption.withdrawnAt === null &&
    forumRules['thread.read'](actor, adoption.thread),
}
