import type { Actor } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { holds, isMember } from './actor.ts'
import { forumRules, type ThreadFacts } from './forum.ts'

const shapes = (actor: Actor): boolean => holds(actor, 'curator') || holds(actor, 'moderator')
/** Staff who write down what a body answered, on its behalf. */
const onBehalf = (actor: Actor): boolean => holds(actor, 'curator') || holds(actor, 'coordinator')
/** Whoever speaks for a body by themselves: anybody may tick the group, so theirs has to be confirmed. */
const asPolicymaker = (actor: Actor, verified: boolean): boolean =>
  isMember(actor) && verified && actor.groups.includes('policymaker')

/** What the rules need to know of somebody who answers for a body. */
interface Speaking {
  /** That they are a policymaker is confirmed. */
  verified: boolean
}

/** Who may do what with what curators make, and with official responses. */
export const shapingRules = {
  /** What is published; drafts are for those who make them. */
  'collection.read': (actor: Actor, { publishedAt }: { publishedAt: Date | null }): boolean =>
    publishedAt !== null || shapes(actor),
  'collection.follow': (actor: Actor, { publishedAt }: { publishedAt: Date | null }): boolean =>
    isMember(actor) && publishedAt !== null,
  /** To say what a body answers: for it as staff, or as a confirmed policymaker, naming the body. */
  'response.write': (actor: Actor, { verified, ...thread }: ThreadFacts & Speaking): boolean =>
    (onBehalf(actor) || asPolicymaker(actor, verified)) && forumRules['thread.read'](actor, thread),
  /** To change it: staff, and whoever wrote it, as long as they are confirmed. */
  'response.revise': (
    actor: Actor,
    { authorId, verified, thread }: { authorId: string; thread: ThreadFacts } & Speaking,
  ): boolean =>
    (onBehalf(actor) || (isMember(actor) && actor.id === authorId && asPolicymaker(actor, verified))) &&
    forumRules['thread.read'](actor, thread),
}

/** The twin of `collection.read` for queries: a predicate over a table or alias named `collection`. */
export const visibleCollections = (actor: Actor): Prisma.Sql =>
  shapes(actor) ? Prisma.sql`true` : Prisma.sql`collection.published_at IS NOT NULL`
