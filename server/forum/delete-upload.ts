import { z } from 'zod'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { type Tx, transact } from '#server/platform/db.ts'
import { Failure, notFound } from '#server/platform/failures.ts'
import { BAKED_WITH } from '#server/platform/markdown.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { bakePost } from './bake-post.ts'
import { eraseUploads } from './erase-uploads.ts'
import { type LockedThread, lockThread } from './lock-thread.ts'
import { namingOf } from './resolve-mentions.ts'
import { strikeUpload } from './strike-upload.ts'
import { uploadsInText } from './uploads-in-text.ts'

export const deleteUploadInput = z.object({ id: z.uuid({ error: 'failure.not_found' }) })

/**
 * Deletes one's own picture or document for good: its bytes, and its description wherever one's texts say it, earlier
 * versions included; “picture removed” stands in its place.
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
    },
  })
  if (!upload) throw notFound()
  const facts = { ownerId: upload.ownerId, posts: upload.posts.map(({ post }) => post) }
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
      await strikeFrom(tx, post.id, { uploadId: id, authorId, thread })
    }
    await eraseUploads(tx, [id])
  })
}

interface Striking {
  uploadId: string
  authorId: string
  /** Its revision is the one that the post gets. */
  thread: LockedThread
}

/** Strikes an upload from all texts of a post, and tells whoever has the thread open. */
async function strikeFrom(tx: Tx, postId: string, { uploadId, authorId, thread }: Striking): Promise<void> {
  const { id: threadId, revision, postCount } = thread
  const post = await tx.post.findUniqueOrThrow({
    where: { id: postId },
    select: {
      number: true,
      body: true,
      language: true,
      versions: { select: { version: true, body: true } },
      mentions: { select: { memberId: true, label: true, name: true } },
    },
  })
  const struck = async (text: string): Promise<{ body: string; html: string }> => {
    const body = strikeUpload(text, uploadId, post.language)
    const uploads = await uploadsInText(tx, body, authorId, uploadId)
    return { body, html: bakePost(body, { uploads, names: namingOf(post.mentions) }) }
  }
  for (const { version, body } of post.versions)
    await tx.postVersion.update({
      where: { postId_version: { postId, version } },
      data: await struck(body),
      select: { version: true },
    })
  await tx.post.update({
    where: { id: postId },
    data: { ...(await struck(post.body)), bakedWith: BAKED_WITH, revision },
    select: { id: true },
  })
  await tx.thread.update({ where: { id: threadId }, data: { revision }, select: { id: true } })
  await announce(tx, 'post.revised', { threadId, number: post.number, revision, postCount })
}
