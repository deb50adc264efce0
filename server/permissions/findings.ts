import type { Actor } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { isMember } from './actor.ts'
import { forumRules, type ThreadFacts, visibleThreads } from './forum.ts'

/** What the rules need to know of a finding. */
export interface FindingFacts {
  addedById: string
  /** The conversation that was opened when it was published; null while it is a draft. */
  thread: ThreadFacts | null
}

const owns = (actor: Actor, { addedById }: FindingFacts): boolean => isMember(actor) && actor.id === addedById
const reads = (actor: Actor, finding: FindingFacts): boolean =>
  finding.thread ? forumRules['thread.read'](actor, finding.thread) : owns(actor, finding)
const ownsDraft = (actor: Actor, finding: FindingFacts): boolean => finding.thread === null && owns(actor, finding)

/** Who may do what with findings. */
export const findingRules = {
  'finding.add': (actor: Actor): boolean => isMember(actor),
  /** A published one where its conversation is read; a draft by whoever added it. */
  'finding.read': reads,
  'finding.revise': (actor: Actor, finding: FindingFacts): boolean => owns(actor, finding) && reads(actor, finding),
  'finding.publish': ownsDraft,
  'finding.discard': ownsDraft,
}

/** The twin of `finding.read` for queries: a predicate over `finding` with its `thread` left-joined. */
export const visibleFindings = (actor: Actor): Prisma.Sql => Prisma.sql`
  CASE WHEN finding.thread_id IS NULL
       THEN ${isMember(actor) ? Prisma.sql`finding.added_by = ${actor.id}::uuid` : Prisma.sql`false`}
       ELSE ${visibleThreads(actor)} END`
