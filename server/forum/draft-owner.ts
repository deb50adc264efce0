import { authorize } from '#server/permissions/can.ts'
import { ADVISORY_LOCKS } from '#server/platform/advisory-locks.ts'
import type { Actor } from '#server/platform/context.ts'
import type { AnyDb, Tx } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'
import type { DraftKey, DraftPlace } from './drafts.plain.ts'

/** Waits for the writer's other requests that save, send or throw away a draft, until the transaction ends. */
export async function lockDrafts(tx: Tx, memberId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADVISORY_LOCKS.drafts}::int, hashtext(${memberId}))`
}

/**
 * Asks whether somebody may write where a draft belongs.
 * @returns what the post says now, for a draft of a change
 * @throws {Failure} 404 for what one may not see, 403 for what one may see but not write
 */
export async function authorizeDraft(
  db: AnyDb,
  actor: Actor,
  { threadId, number, outcome, continues }: DraftPlace,
): Promise<{ body: string; language: string } | undefined> {
  authorize(actor, 'thread.open')
  if (threadId === undefined) return undefined
  const thread = await db.thread.findUnique({
    where: { id: threadId },
    select: { audience: true, kind: true, authorId: true },
  })
  if (!thread) throw notFound()
  authorize(actor, 'thread.read', thread)
  if (outcome) {
    authorize(actor, 'question.close', thread)
    return undefined
  }
  // In a locked thread too: what one was writing is not lost.
  if (number === undefined) return undefined
  const post = await db.post.findUnique({
    where: { threadId_number: { threadId, number } },
    select: { authorId: true, withdrawnAt: true, body: true, language: true },
  })
  if (!post) throw notFound()
  authorize(actor, continues ? 'post.continue' : 'post.revise', { ...post, thread })
  return continues ? undefined : post
}

/**
 * Erases the draft of a text in the transaction that makes it a post. What another window has written since, in other
 * words, stays.
 * @param sent the version that the form knew, and its text
 */
export async function eraseDraft(
  tx: Tx,
  memberId: string,
  key: DraftKey,
  sent: { version: number | undefined; body: string },
): Promise<void> {
  await lockDrafts(tx, memberId)
  await tx.$executeRaw`
    DELETE FROM draft WHERE member_id = ${memberId}::uuid AND key = ${key}
       AND (version <= ${sent.version ?? 0} OR fields->>'body' = ${sent.body})`
}
