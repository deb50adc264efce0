import type { Actor } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { isMember } from './actor.ts'
import { forumRules, type ThreadFacts, visibleThreads } from './forum.ts'

/** What the rules need to know of an end of a relation. */
export interface EndFacts extends ThreadFacts {
  /** Ids of who answers for it: the owners of an initiative, who added a finding, the author of any other thread. */
  answering: readonly string[]
}

/** What the rules need to know of a relation. */
export interface RelationFacts {
  authorId: string
  withdrawnAt: Date | null
  ends: readonly [EndFacts, EndFacts]
}

type Ends = Pick<RelationFacts, 'ends'>

const readsBoth = (actor: Actor, { ends }: Ends): boolean => ends.every((end) => forumRules['thread.read'](actor, end))
const readsBothAsMember = (actor: Actor, ends: Ends): boolean => isMember(actor) && readsBoth(actor, ends)

/** Who is asked: those who answer for an end for which the proposer does not. */
const isOtherSide = (id: string, { authorId, ends }: RelationFacts): boolean =>
  ends.some(({ answering }) => answering.includes(id) && !answering.includes(authorId))

/** Who may do what with relations. */
export const relationRules = {
  /** A relation is read by whoever may read both of its ends. */
  'relation.read': readsBoth,
  /** Members say what ties two conversations that they read, locked ones too. */
  'relation.propose': readsBothAsMember,
  /** Nobody answers what they have proposed themselves, nor do others on their side. */
  'relation.answer': (actor: Actor, relation: RelationFacts): boolean =>
    isMember(actor) &&
    relation.withdrawnAt === null &&
    relation.authorId !== actor.id &&
    isOtherSide(actor.id, relation) &&
    readsBoth(actor, relation),
  'relation.withdraw': (actor: Actor, relation: RelationFacts): boolean =>
    isMember(actor) && relation.withdrawnAt === null && relation.authorId === actor.id && readsBoth(actor, relation),
}

/** The twin of `relation.read` for queries: a predicate over `relation`, of which both ends are asked for. */
export const visibleRelations = (actor: Actor): Prisma.Sql => Prisma.sql`
  (SELECT count(*) = 2 FROM thread
    WHERE thread.id IN (relation.from_thread_id, relation.to_thread_id) AND ${visibleThreads(actor)})`
