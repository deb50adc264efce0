import { currentMembers } from '#server/accounts/current-members.ts'
import { continuePost } from '#server/forum/continue-post.ts'
import type { Approved } from '#server/forum/first-posts.ts'
import { openThread } from '#server/forum/open-thread.ts'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import type { Context } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/db.ts'
import { Failure } from '#server/platform/failures.ts'
import { announce } from '#server/signals/announce.ts'
import type { KnownHeld } from './held-facts.ts'

/** @throws {Failure} 409: somebody else has answered, or its author has changed it */
export const heldChanged = (): Failure => new Failure(409, { key: 'held.changed_meanwhile' })

/** How a held text becomes a post. */
export interface Placing {
  /** The words that it will say. */
  body: string
  /** They are a moderator's, and the author has said yes to them. */
  otherWords?: boolean
  /** Who said that it may. */
  decidedById: string
  /** What else belongs to it, in the same transaction. */
  and?: (tx: Tx) => Promise<void>
}

/**
 * Sends a held text as its author would have: it gets its number, and everybody is told, now. Two at once make one post.
 * @throws {Failure} 409 when it is not what it was, when its author is suspended, or when the conversation does not take it
 */
export async function placeHeld(
  context: Context,
  held: KnownHeld,
  { body, otherWords = false, decidedById, and }: Placing,
): Promise<{ threadId: number }> {
  const author = (await currentMembers(context.db, [held.authorId])).get(held.authorId)
  if (!author) throw new Failure(409, { key: 'held.author_gone' })
  const { now } = context
  const { id, version, threadId, fromNumber, replyToNumber, title, voice, language, idempotencyKey } = held
  let settled = false
  const approved: Approved = {
    async settle(tx, placed) {
      const count = await tx.$executeRaw`
        UPDATE held_post
           SET state = 'approved', body = '', proposed_body = NULL, version = version + 1, decided_at = ${now},
               other_words = ${otherWords}, decided_by_id = ${decidedById}::uuid, placed_thread_id = ${placed.threadId}, placed_number = ${placed.number}
         WHERE id = ${id}::uuid AND version = ${version} AND state IN ('waiting', 'asked')`
      if (count === 0) throw heldChanged()
      await and?.(tx)
      await announce(tx, 'held.changed', { heldId: id })
      await announce(tx, 'held.answered', { heldId: id, memberId: held.authorId, answer: 'approved' })
      settled = true
    },
  }
  const asAuthor = { ...context, actor: author }
  const said = { voice, language, body, idempotencyKey }
  try {
    const opening = { ...held.opening, ...said, title, theme: held.themeCode }
    const placed =
      title === null
        ? await replyToThread(asAuthor, { ...said, threadId, replyToNumber: replyToNumber ?? '' }, approved)
        : fromNumber === null
          ? await openThread(asAuthor, opening, { draft: 'open', approved })
          : await continuePost(asAuthor, { ...opening, fromThreadId: threadId, fromNumber }, approved)
    if (!settled) throw heldChanged()
    return { threadId: placed.threadId }
  } catch (error) {
    if (!(error instanceof Failure) || error.said.key.startsWith('held.')) throw error
    if (error.said.key === 'post.already_sent') throw heldChanged()
    // What the conversation tells its author (that it is locked, that it is gone) is said to somebody else here.
    throw new Failure(409, { key: 'held.cannot_be_placed' })
  }
}
