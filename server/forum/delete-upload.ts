import { z } from 'zod'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { Failure, notFound } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { eraseUploads } from './erase-uploads.ts'
import { type LockedThread, lockThread } from './lock-thread.ts'
import { strikeFromDrafts, strikeFromPost } from './strike-from.ts'
import { MATERIAL_OF } from './upload-rows.ts'

export const deleteUploadInput = z.object({ id: z.uuid({ error: 'failure.not_found' }) })

/**
 * Deletes one's own picture or document for good: its bytes, and its description wherever one's texts say it, earlier
 * versions, drafts and translations included; “picture removed” stands in its place.
 * @throws {Failure} 404 for what one may not see, 403 for others' files, 409 when a post took it up meanwhile
 */
export async function deleteUpload(context: Context, input: unknown): Promise<void> {
  const { id } = parse(deleteUploadInput, input)
  const { db, actor } = context
  const upload = await db.upload.findUnique({
    where: { id },
    select: {
      ownerId: true,
      posts: { select: { post: { select: { withdrawnAt: true, thread: { select: { id: true, audience: true } } } } } },
      materials: MATERIAL_OF,
    },
  })
  if (!upload) throw notFound()
  const facts = {
    ownerId: upload.ownerId,
    posts: upload.posts.map(({ post }) => post),
    materialOf: upload.materials.map(({ initiative }) => initiative.thread),
  }
  authorize(actor, 'upload.read', facts)
  authorize(actor, 'upload.delete', facts)
  const { id: authorId } = memberOf(actor)
  const threadIds = [...new Set(facts.posts.map(({ thread }) => thread.id))].sort((a, b) => a - b)
  await transact(db, async (tx) => {
    const threads = new Map<number, LockedThread>()
    for (const threadId of threadIds) {
      const thread = await lockThread(tx, threadId)
      if (thread) threads.set(threadId, thread)
    }
    await tx.$queryRaw`SELECT id FROM upload WHERE id = ${id}::uuid FOR UPDATE`
    const shownBy = await tx.post.findMany({
      where: { uploads: { some: { uploadId: id } } },
      select: { id: true, threadId: true },
      orderBy: { number: 'asc' },
    })
    for (const post of shownBy) {
      const thread = threads.get(post.threadId)
      if (!thread) throw new Failure(409, { key: 'post.changed_meanwhile' })
      thread.revision += 1
      await strikeFromPost(tx, post.id, { uploadId: id, authorId, thread })
    }
    await strikeFromDrafts(tx, authorId, id)
    // An initiative that lists it lists it no more.
    const listed = await tx.initiativeMaterial.findMany({ where: { uploadId: id }, select: { threadId: true } })
    await eraseUploads(tx, [id])
    for (const { threadId } of listed) await announce(tx, 'initiative.changed', { threadId })
  })
}
