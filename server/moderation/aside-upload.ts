import { z } from 'zod'
import { lockThread } from '#server/forum/lock-thread.ts'
import { strikeFromPost } from '#server/forum/strike-from.ts'
import type { Prisma, Tx } from '#server/platform/db.ts'
import { announce } from '#server/signals/announce.ts'
import type { Side } from './aside.ts'

const texts = z.array(z.object({ version: z.number(), body: z.string(), html: z.string() }))
const keptUpload = z.object({
  ...{ ownerId: z.string(), name: z.string(), description: z.string() },
  posts: z.array(z.object({ id: z.string(), body: z.string(), html: z.string(), struck: z.string(), versions: texts })),
  materials: z.array(z.object({ id: z.string() }).loose()),
})

/** A picture or a document: struck from the texts that show it, its bytes kept unseen. */
export const asideUpload: Side = {
  async take(tx, { facts: { uploadId: id } }) {
    const upload = id === null ? null : await tx.upload.findUnique({ where: { id }, include: { materials: true } })
    if (!upload) return undefined
    const posts: z.infer<typeof keptUpload>['posts'] = []
    for (const post of await postsShowing(tx, upload.id)) {
      const thread = await lockThread(tx, post.threadId)
      if (!thread) continue
      thread.revision += 1
      const versions = await tx.postVersion.findMany({
        where: { postId: post.id },
        select: { version: true, body: true, html: true },
      })
      await strikeFromPost(tx, post.id, { uploadId: upload.id, authorId: upload.ownerId, thread })
      const now = await tx.post.findUniqueOrThrow({ where: { id: post.id }, select: { body: true } })
      posts.push({ id: post.id, body: post.body, html: post.html, struck: now.body, versions })
    }
    await tx.postUpload.deleteMany({ where: { uploadId: upload.id } })
    await tx.initiativeMaterial.deleteMany({ where: { uploadId: upload.id } })
    for (const { threadId } of upload.materials) await announce(tx, 'initiative.changed', { threadId })
    const { ownerId, name, description, materials } = upload
    return JSON.parse(JSON.stringify({ ownerId, name, description, posts, materials })) as object
  },

  async restore(tx, { facts: { uploadId } }, kept) {
    const { posts, materials } = keptUpload.parse(kept)
    if (uploadId === null || !(await tx.upload.findUnique({ where: { id: uploadId }, select: { id: true } })))
      return false
    for (const { id, body, html, struck, versions } of posts) {
      const post = await tx.post.findUnique({ where: { id } })
      // Whoever has rewritten the post meanwhile keeps their words.
      if (!post || post.withdrawnAt || post.body !== struck) continue
      const thread = await lockThread(tx, post.threadId)
      if (!thread) continue
      const { id: threadId, postCount } = thread
      const revision = thread.revision + 1
      await tx.post.update({ where: { id }, data: { body, html, revision }, select: { id: true } })
      for (const { version, ...text } of versions)
        await tx.postVersion.updateMany({ where: { postId: id, version }, data: text })
      await tx.postUpload.createMany({ data: [{ postId: id, uploadId }], skipDuplicates: true })
      await tx.thread.update({ where: { id: threadId }, data: { revision }, select: { id: true } })
      await announce(tx, 'post.revised', { threadId, number: post.number, revision, postCount })
    }
    const listed = materials as Prisma.InitiativeMaterialCreateManyInput[]
    await tx.initiativeMaterial.createMany({ data: listed, skipDuplicates: true })
    for (const { threadId } of listed) await announce(tx, 'initiative.changed', { threadId })
    return true
  },

  /** Nothing shows it any more: it is swept with all that nobody shows. */
  async erase() {},

  words: (kept) => {
    const { name, description } = keptUpload.parse(kept)
    return { text: [description, name].filter(Boolean).join('\n'), language: null }
  },
}

const postsShowing = (tx: Tx, uploadId: string) =>
  tx.post.findMany({
    where: { uploads: { some: { uploadId } }, withdrawnAt: null },
    select: { id: true, threadId: true, body: true, html: true },
    orderBy: [{ threadId: 'asc' }, { number: 'asc' }],
  })
