import type { Tx } from '#server/platform/db.ts'
import { BAKED_WITH } from '#server/platform/markdown.ts'
import { announce } from '#server/signals/announce.ts'
import { bakePost } from './bake-post.ts'
import type { DraftFields } from './drafts.plain.ts'
import type { LockedThread } from './lock-thread.ts'
import { namingOf } from './resolve-mentions.ts'
import { strikeUpload } from './strike-upload.ts'
import { uploadsInText, uploadsOfPost } from './uploads-in-text.ts'

interface Striking {
  uploadId: string
  authorId: string
  /** Its revision is the one that the post gets. */
  thread: LockedThread
}

/** Strikes an upload from all texts of a post and of its translations, and tells whoever has the thread open. */
export async function strikeFromPost(tx: Tx, postId: string, striking: Striking): Promise<void> {
  const { uploadId, authorId, thread } = striking
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
  await strikeFromTranslations(tx, { threadId, number: post.number }, striking)
  await tx.post.update({
    where: { id: postId },
    data: { ...(await struck(post.body)), bakedWith: BAKED_WITH, revision },
    select: { id: true },
  })
  await tx.thread.update({ where: { id: threadId }, data: { revision }, select: { id: true } })
  await announce(tx, 'post.revised', { threadId, number: post.number, revision, postCount })
}

async function strikeFromTranslations(
  tx: Tx,
  place: { threadId: number; number: number },
  { uploadId, thread: { revision } }: Striking,
): Promise<void> {
  const translations = await tx.translation.findMany({
    where: { ...place, subject: 'post' },
    select: { id: true, language: true, body: true, versions: { select: { version: true, body: true } } },
  })
  for (const { id, language, body: words, versions } of translations) {
    const struck = async (text: string): Promise<{ body: string; html: string }> => {
      const body = strikeUpload(text, uploadId, language)
      return { body, html: bakePost(body, { uploads: await uploadsOfPost(tx, place, body, uploadId) }) }
    }
    for (const { version, body } of versions)
      await tx.translationVersion.update({
        where: { translationId_version: { translationId: id, version } },
        data: await struck(body),
        select: { version: true },
      })
    const data = { ...(await struck(words)), bakedWith: BAKED_WITH, revision }
    await tx.translation.update({ where: { id }, data, select: { id: true } })
  }
}

/** Strikes an upload from its owner's drafts; a window that has one open is told that there is a newer text. */
export async function strikeFromDrafts(tx: Tx, memberId: string, uploadId: string): Promise<void> {
  const drafts = await tx.draft.findMany({ where: { memberId }, select: { key: true, fields: true, version: true } })
  for (const { key, fields, version } of drafts) {
    const { body, language = 'en', ...others } = fields as DraftFields
    if (!body?.toLowerCase().includes(uploadId)) continue
    const struck = { ...others, language, body: strikeUpload(body, uploadId, language) }
    await tx.draft.updateMany({
      where: { memberId, key, version },
      data: { fields: struck, version: { increment: 1 } },
    })
  }
}
