import { z } from 'zod'
import { lockThread } from '#server/forum/lock-thread.ts'
import { strikeFromPost } from '#server/forum/strike-from.ts'
import type { Prisma, Tx } from '#server/platform/db.ts'
import { announce } from '#server/signals/announce.ts'
import type { Side } from './aside.ts'

const texts = z.array(z.object({ version: z.number(), body: z.string(), html: z.string() }))
/** A text that shows it, and what it says once it is struck. */
const showing = { id: z.string(), body: z.string(), html: z.string(), struck: z.string(), versions: texts }
const keptUpload = z.object({
  ...{ ownerId: z.string(), name: z.string(), description: z.string() },
  posts: z.array(z.object({ ...showing, translations: z.array(z.object(showing)).default([]) })),
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
      const { id, body, html } = post
      const versions = await tx.postVersion.findMany({ where: { postId: id }, select: VERSION })
      const translations = await translationsOf(tx, post)
      await strikeFromPost(tx, id, { uploadId: upload.id, authorId: upload.ownerId, thread })
      const { body: struck } = await tx.post.findUniqueOrThrow({ where: { id }, select: { body: true } })
      const now = await translationsOf(tx, post)
      const struckIn = (one: string): string => now.find((each) => each.id === one)?.body ?? ''
      posts.push({
        ...{ id, body, html, struck, versions },
        translations: translations.map((each) => ({ ...each, struck: struckIn(each.id) })),
      })
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
    for (const { id, body, html, struck, versions, translations } of posts) {
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
      for (const each of translations) await restoreTranslation(tx, each, revision)
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

const VERSION = { version: true, body: true, html: true } as const

const translationsOf = (tx: Tx, { threadId, number }: { threadId: number; number: number }) =>
  tx.translation.findMany({
    where: { threadId, number, subject: 'post' },
    select: { id: true, body: true, html: true, versions: { select: VERSION } },
    orderBy: { id: 'asc' },
  })

/** Whoever has rewritten it meanwhile keeps their words. */
async function restoreTranslation(
  tx: Tx,
  { id, body, html, struck, versions }: z.infer<typeof keptUpload>['posts'][number]['translations'][number],
  revision: number,
): Promise<void> {
  const { count } = await tx.translation.updateMany({ where: { id, body: struck }, data: { body, html, revision } })
  if (count === 0) return
  for (const { version, ...text } of versions)
    await tx.translationVersion.updateMany({ where: { translationId: id, version }, data: text })
}

const postsShowing = (tx: Tx, uploadId: string) =>
  tx.post.findMany({
    where: { uploads: { some: { uploadId } }, withdrawnAt: null },
    select: { id: true, threadId: true, number: true, body: true, html: true },
    orderBy: [{ threadId: 'asc' }, { number: 'asc' }],
  })
