import type { Tx } from '#server/platform/db.ts'
import { BAKED_WITH } from '#server/platform/markdown.ts'
import { announce } from '#server/signals/announce.ts'
import { isAnswered } from './answered.ts'
import { staleTranslationsOf } from './follow-original.ts'
import type { LockedThread } from './lock-thread.ts'
import { type bakeWritten, keepMentions } from './resolve-mentions.ts'
import { isMarkedRevision } from './revision-window.ts'
import { showUploads } from './uploads-in-text.ts'

/** A post whose text is to be changed, as it stands. */
export interface StandingPost {
  id: string
  number: number
  authorId: string
  body: string
  html: string
  createdAt: Date
  /** Versions that were kept of it. */
  versionCount: number
}

/** The text that takes the place of what stood, rendered. */
export type NewText = { body: string; language: string } & Awaited<ReturnType<typeof bakeWritten>>

/**
 * Puts a new text in the place of a post's, keeps what it said before, and tells it. To be called under the thread's lock by
 * who has made sure that the text differs and that the editor may.
 * @returns the thread's new revision
 */
export async function rewritePost(
  tx: Tx,
  { thread, post, editorId, now }: { thread: LockedThread; post: StandingPost; editorId: string; now: Date },
  { body, language, html, named, uploads }: NewText,
): Promise<number> {
  const { number } = post
  const threadId = thread.id
  await showUploads(tx, post.id, uploads)
  const revision = thread.revision + 1
  const answered = await isAnswered(tx, { threadId, number, authorId: post.authorId })
  const marked = isMarkedRevision({ createdAt: post.createdAt, answered }, now)
  await tx.postVersion.create({
    data: {
      postId: post.id,
      version: post.versionCount + 1,
      body: post.body,
      html: post.html,
      editorId,
      replacedAt: now,
    },
  })
  await tx.post.update({
    where: { id: post.id },
    data: {
      body,
      html,
      language,
      bakedWith: BAKED_WITH,
      revision,
      textRevision: revision,
      ...(marked ? { editedAt: now } : {}),
    },
  })
  await keepMentions(tx, post.id, named, true)
  await staleTranslationsOf(tx, { threadId, number }, now)
  await tx.thread.update({ where: { id: threadId }, data: { revision }, select: { id: true } })
  await announce(tx, 'post.revised', { threadId, number, revision, postCount: thread.postCount })
  return revision
}
