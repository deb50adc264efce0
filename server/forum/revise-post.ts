import { z } from 'zod'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { Failure, notFound } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { eraseDraft } from './draft-owner.ts'
import { refuseUnread } from './first-posts.ts'
import { lockThread } from './lock-thread.ts'
import { draftVersion, postFields, rowNumber } from './post-input.ts'
import { tellsRecord } from './record-opening.plain.ts'
import { bakeWritten } from './resolve-mentions.ts'
import { rewritePost } from './rewrite-post.ts'
import { slugOf } from './slug.plain.ts'
import { notAside } from './standing-post.ts'

export const reviseInput = z.object({
  threadId: rowNumber,
  number: rowNumber,
  /** The post's revision when its author opened the form. */
  revision: rowNumber,
  body: postFields.body,
  language: postFields.language,
  draftVersion,
})

/** A post that was changed, and where it stands. */
export interface ChangedPost {
  threadId: number
  slug: string
  number: number
  revision: number
}

/**
 * Changes the text of one's own post and keeps what it said before. An unchanged text changes nothing.
 * @throws {Failure} 403 for others' posts and for one that tells what a record says, 409 when its text has changed since the form was opened
 */
export async function revisePost(context: Context, input: unknown): Promise<ChangedPost> {
  const { threadId, number, revision: opened, body, language, draftVersion: version } = parse(reviseInput, input)
  const { db, actor, now } = context
  const { id: editorId } = memberOf(actor)
  const facts = await db.post.findUnique({
    where: { threadId_number: { threadId, number } },
    select: { authorId: true, withdrawnAt: true, setAside: true, thread: { select: { audience: true, kind: true } } },
  })
  if (!facts) throw notFound()
  authorize(actor, 'thread.read', facts.thread)
  notAside(facts)
  if (tellsRecord(facts.thread.kind, number)) throw new Failure(403, { key: 'post.of_record' })
  // Before rendering, which costs; and again under the lock.
  authorize(actor, 'post.revise', facts)
  await refuseUnread(db, editorId)
  const { html, named, uploads } = await bakeWritten(db, actor, { body, threadId, number })
  return transact(db, async (tx) => {
    const thread = await lockThread(tx, threadId)
    if (!thread) throw notFound()
    authorize(actor, 'thread.read', thread)
    const post = await tx.post.findUnique({
      where: { threadId_number: { threadId, number } },
      include: { _count: { select: { versions: true } } },
    })
    if (!post) throw notFound()
    notAside(post)
    authorize(actor, 'post.revise', { ...post, thread })
    const slug = slugOf(thread.title)
    await eraseDraft(tx, editorId, `edit:${threadId}:${number}`, { version, body })
    if (post.body === body && post.language === language) return { threadId, slug, number, revision: post.revision }
    if ((post.textRevision ?? 0) > opened) throw new Failure(409, { key: 'post.changed_meanwhile' })
    const standing = { ...post, versionCount: post._count.versions }
    const text = { body, language, html, named, uploads }
    const revision = await rewritePost(tx, { thread, post: standing, editorId, now }, text)
    return { threadId, slug, number, revision }
  })
}
