import { slugOf } from '#server/forum/slug.plain.ts'
import type { Audience } from '#server/forum/terms.ts'
import { authorize } from '#server/permissions/can.ts'
import type { InitiativeFacts } from '#server/permissions/initiatives.ts'
import type { Context } from '#server/platform/context.ts'
import { notFound } from '#server/platform/failures.ts'
import type { Stage } from './terms.ts'

/** The thread of an initiative, as its pages name it. */
export interface InitiativeThread {
  id: number
  title: string
  slug: string
  language: string
  audience: Audience
}

/** What the columns of a member's name are, for queries that show people. */
export const PERSON = { publicId: true, displayName: true, pseudonym: true } as const

/**
 * What all pages about an initiative begin with: its thread, how far it has spread, and the facts that the rules ask for.
 * @throws {Failure} 404 for what is not there or may not be read
 */
export async function initiativeFacts(
  { db, actor }: Context,
  threadId: number,
): Promise<{ thread: InitiativeThread; stage: Stage; facts: InitiativeFacts }> {
  const found = await db.initiative.findUnique({
    where: { threadId },
    select: {
      stage: true,
      owners: { select: { memberId: true } },
      formerOwners: { select: { memberId: true } },
      thread: { select: { id: true, title: true, language: true, audience: true } },
    },
  })
  if (!found) throw notFound()
  authorize(actor, 'initiative.read', found)
  const { thread, stage } = found
  return {
    thread: { ...thread, slug: slugOf(thread.title), audience: thread.audience as Audience },
    stage: stage as Stage,
    facts: {
      owners: found.owners.map(({ memberId }) => memberId),
      former: found.formerOwners.map(({ memberId }) => memberId),
      thread,
    },
  }
}
