import type { Actor } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { holds, isMember } from './actor.ts'
import { type Scope, seesCase } from './moderation.ts'

/** What the rules need to know of a text that waits for a moderator. */
export interface HeldFacts {
  authorId: string
  themeCode: string | null
  language: string
  /** No moderator answers for its theme and language. */
  handedUp: boolean
  /** Who refused it, once its author has asked another moderator. */
  refusedById: string | null
  /** What the moderator who asks answers for. */
  scope: Scope
}

const seesHeld = (actor: Actor, { handedUp, ...facts }: HeldFacts): boolean =>
  seesCase(actor, { ...facts, escalated: handedUp, takenById: null })

/** Who may do what with texts that wait for a moderator. */
export const heldRules = {
  /** Its author, and moderators as they see cases. */
  'held.read': (actor: Actor, facts: HeldFacts): boolean =>
    isMember(actor) && (actor.id === facts.authorId || seesHeld(actor, facts)),
  /** To approve or refuse it, or to ask for other words; never one’s own, nor what one has refused before. */
  'held.decide': (actor: Actor, facts: HeldFacts): boolean =>
    isMember(actor) && seesHeld(actor, facts) && actor.id !== facts.refusedById,
  /** To take it back, change it, or answer a moderator. */
  'held.answer': (actor: Actor, facts: Pick<HeldFacts, 'authorId'>): boolean =>
    isMember(actor) && actor.id === facts.authorId,
  /** To choose whether first texts are held. */
  'settings.change': (actor: Actor): boolean => holds(actor, 'coordinator') || holds(actor, 'administrator'),
}

/** What staff may decide: a predicate over `held_post` with its `thread` left-joined, the twin of `held.decide`. */
export function visibleHeld(actor: Actor, { themes, languages }: Scope): Prisma.Sql {
  if (!isMember(actor)) return Prisma.sql`false`
  const others = Prisma.sql`
    held_post.author_id <> ${actor.id}::uuid AND held_post.refused_by_id IS DISTINCT FROM ${actor.id}::uuid`
  const up = Prisma.sql`held_post.handed_up_at IS NOT NULL`
  if (holds(actor, 'moderator'))
    return Prisma.sql`(${others} AND (${up} OR (
      (cardinality(${[...themes]}::text[]) = 0
        OR coalesce(held_post.theme_code, thread.theme_code) = ANY(${[...themes]}::text[]))
      AND (cardinality(${[...languages]}::text[]) = 0 OR held_post.language = ANY(${[...languages]}::text[])))))`
  return holds(actor, 'coordinator') ? Prisma.sql`(${others} AND ${up})` : Prisma.sql`false`
}
