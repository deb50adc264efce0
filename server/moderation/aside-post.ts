import { z } from 'zod'
import { eraseReactions } from '#server/forum/erase-reactions.ts'
import { eraseUploadsOf } from '#server/forum/erase-uploads.ts'
import { eraseTranslationsOf } from '#server/forum/follow-original.ts'
import type { LockedThread } from '#server/forum/lock-thread.ts'
import { countVoice } from '#server/forum/thread-voices.ts'
import { uncite } from '#server/forum/uncite.ts'
import type { Tx } from '#server/platform/db.ts'
import { BAKED_WITH } from '#server/platform/markdown.ts'
import { announce } from '#server/signals/announce.ts'
import type { LockedSubject, Side } from './aside.ts'

/** What a post was; reactions, translations, pictures, names and earlier texts stay in their rows, unseen. */
const keptPost = z.object({
  body: z.string(),
  html: z.string(),
  bakedWith: z.number(),
  language: z.string(),
  editedAt: z.iso.datetime().nullable(),
  helpedAt: z.iso.datetime().nullable(),
})

interface CountedPost {
  id: string
  number: number
  voice: string
  authorId: string
}

/** Takes a post out of the counts of its thread, or back into them, with the revision that tells of it. */
async function recount(tx: Tx, thread: LockedThread, post: CountedPost, change: 1 | -1): Promise<number> {
  const { id, postCount, groupCount, answerCount } = thread
  const revision = thread.revision + 1
  const reply = post.number > 1 ? change : 0
  const groups = await countVoice(tx, id, post.voice, change)
  const counts = {
    postCount: postCount + reply,
    groupCount: groupCount + groups,
    answerCount: answerCount + (post.authorId === thread.authorId ? 0 : reply),
  }
  await tx.thread.update({ where: { id }, data: { revision, ...counts }, select: { id: true } })
  Object.assign(thread, { revision, ...counts })
  return revision
}

const placeOf = ({ facts: { number }, thread }: LockedSubject) =>
  thread && number !== null ? { threadId: thread.id, number } : undefined

/** A post: its number stays in the conversation and says by which rule; its text is in custody alone. */
export const asidePost: Side = {
  async take(tx, subject, { how, rule, now }) {
    const place = placeOf(subject)
    const post = place && (await tx.post.findUnique({ where: { threadId_number: place }, include: { helped: true } }))
    if (!place || !post || !subject.thread || post.withdrawnAt) return undefined
    const revision = await recount(tx, subject.thread, post, -1)
    await uncite(tx, { ...place, revision })
    const empty = { body: '', html: '', bakedWith: BAKED_WITH, editedAt: null }
    const data = { ...empty, withdrawnAt: now, setAside: how, setAsideRule: rule, revision }
    await tx.post.update({ where: { id: post.id }, data, select: { id: true } })
    await announce(tx, 'post.set_aside', { ...place, revision, postCount: subject.thread.postCount })
    const { body, html, bakedWith, language } = post
    const [editedAt, helpedAt] = [post.editedAt, post.helped?.markedAt].map((at) => at?.toISOString() ?? null)
    return { body, html, bakedWith, language, editedAt, helpedAt }
  },

  async again(tx, subject, { how, rule }) {
    const place = placeOf(subject)
    if (!place || !subject.thread) return
    const revision = ++subject.thread.revision
    const data = { setAside: how, setAsideRule: rule, revision }
    await tx.post.update({ where: { threadId_number: place }, data, select: { id: true } })
    await tx.thread.update({ where: { id: place.threadId }, data: { revision }, select: { id: true } })
    await announce(tx, 'post.set_aside', { ...place, revision, postCount: subject.thread.postCount })
  },

  async restore(tx, subject, kept) {
    const place = placeOf(subject)
    const post = place && (await tx.post.findUnique({ where: { threadId_number: place } }))
    if (!place || !post?.setAside || !subject.thread) return false
    const { editedAt, helpedAt, ...text } = keptPost.parse(kept)
    const revision = await recount(tx, subject.thread, post, 1)
    const standing = { withdrawnAt: null, setAside: null, setAsideRule: null, editedAt, revision }
    await tx.post.update({ where: { id: post.id }, data: { ...text, ...standing }, select: { id: true } })
    if (helpedAt) await tx.helpedMark.create({ data: { ...place, markedAt: helpedAt }, select: { number: true } })
    // An outcome that cites it says again whose post it is.
    await tx.$executeRaw`
      UPDATE thread SET outcome_revision = ${revision}
       WHERE id = ${place.threadId} AND EXISTS (
         SELECT FROM outcome WHERE thread_id = ${place.threadId} AND ${place.number} = ANY (cites))`
    await announce(tx, 'post.restored', { ...place, revision, postCount: subject.thread.postCount })
    return true
  },

  async erase(tx, { threadId, number }) {
    if (threadId === null || number === null) return
    const post = await tx.post.findUnique({ where: { threadId_number: { threadId, number } }, select: { id: true } })
    if (post) await erasePost(tx, { id: post.id, threadId, number })
  },

  words: (kept) => {
    const { body, language } = keptPost.parse(kept)
    return { text: body, language }
  },
}

/** Erases all that hangs on a post that is out of sight, as taking it back does. */
export async function erasePost(
  tx: Tx,
  { id: postId, threadId, number }: { id: string; threadId: number; number: number },
): Promise<void> {
  await tx.postVersion.deleteMany({ where: { postId } })
  await eraseUploadsOf(tx, postId)
  await eraseTranslationsOf(tx, { threadId, number })
  await tx.mention.deleteMany({ where: { postId } })
  await tx.quotation.deleteMany({ where: { postId } })
  await tx.draft.deleteMany({ where: { key: `edit:${threadId}:${number}` } })
  await eraseReactions(tx, postId)
}
