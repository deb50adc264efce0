import type { Actor } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { isMember } from './actor.ts'
import { forumRules, type ThreadFacts, visibleThreads } from './forum.ts'

/** What the rules need to know of an attempt. */
export interface AttemptFacts {
  memberId: string
  withdrawnAt: Date | null
  answeredAt: Date | null
  /** The conversation of the initiative that was tried; null where it stands alone, for everyone. */
  thread: ThreadFacts | null
  /** Whoever answers for the initiative that was tried. */
  owners: readonly string[]
}

const readsBeside = (actor: Actor, thread: ThreadFacts | null): boolean =>
  thread === null || forumRules['thread.read'](actor, thread)

const reads = (actor: Actor, { withdrawnAt, thread }: Pick<AttemptFacts, 'withdrawnAt' | 'thread'>): boolean =>
  withdrawnAt === null && readsBeside(actor, thread)

/** Who may do what with attempts. */
export const attemptRules = {
  /** Whoever speaks as a group tells what they tried, also of their own initiative. */
  'attempt.tell': (actor: Actor, { thread }: Pick<AttemptFacts, 'thread'>): boolean =>
    isMember(actor) && actor.groups.length > 0 && readsBeside(actor, thread),
  /** Read where the initiative that was tried is read; one that stands alone, by everyone. */
  'attempt.read': reads,
  'attempt.withdraw': (actor: Actor, attempt: AttemptFacts): boolean =>
    isMember(actor) && attempt.memberId === actor.id && reads(actor, attempt),
  /** The owners answer once. */
  'attempt.answer': (actor: Actor, attempt: AttemptFacts): boolean =>
    isMember(actor) && attempt.owners.includes(actor.id) && attempt.answeredAt === null && reads(actor, attempt),
}

/** The twin of `attempt.read` for queries: a predicate over `attempt` with its `thread` left-joined. */
export const visibleAttempts = (actor: Actor): Prisma.Sql => Prisma.sql`
  (attempt.withdrawn_at IS NULL AND (attempt.thread_id IS NULL OR ${visibleThreads(actor)}))`
