import { authorize, can } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'
import { lockedWords } from './locked-words.ts'
import { postsOf } from './post-rows.ts'
import { slugOf } from './slug.plain.ts'
import type { Audience } from './terms.ts'
import type { PostView } from './views.ts'

/** What the form for a reply needs to know. */
export interface ReplyForm {
  thread: { id: number; title: string; slug: string; language: string; audience: Audience }
  /** The post that is answered. */
  quoted: PostView | null
  /** Its text as a quotation in markdown, to begin with. */
  quotation: string
  /** Why nobody answers here, in the asker's language; null while it is open. */
  locked: string | null
  may: { reply: boolean }
}

/** Longest quotation that a form begins with, in code points. */
const QUOTATION_LENGTH = 600

/**
 * The thread that one answers in, and the post that one answers.
 * @throws {Failure} 404 for a thread or post one may not see
 */
export async function replyForm(
  { db, actor, locale }: Context,
  { threadId, to }: { threadId: number; to: number | null },
): Promise<ReplyForm> {
  const thread = await db.thread.findUnique({
    where: { id: threadId },
    select: { id: true, title: true, language: true, audience: true, authorId: true, lockedAt: true, lockReason: true },
  })
  if (!thread) throw notFound()
  authorize(actor, 'thread.read', thread)
  const [quoted] =
    to === null ? [] : await postsOf(db, threadId, Prisma.sql`post.number = ${to} AND post.withdrawn_at IS NULL`, 1)
  if (to !== null && !quoted) throw notFound()
  const source =
    to === null
      ? null
      : await db.post.findUnique({ where: { threadId_number: { threadId, number: to } }, select: { body: true } })
  return {
    thread: {
      ...{ id: thread.id, title: thread.title, slug: slugOf(thread.title), language: thread.language },
      audience: thread.audience as Audience,
    },
    locked: lockedWords(locale, thread.lockedAt && thread.lockReason),
    quoted: quoted ?? null,
    quotation: source ? quote(source.body) : '',
    may: { reply: can(actor, 'thread.reply', thread) },
  }
}

/** A text as a markdown quotation, cut at a sensible length, with room to answer below it. */
export function quote(body: string): string {
  const letters = [...body]
  const text = letters.length > QUOTATION_LENGTH ? `${letters.slice(0, QUOTATION_LENGTH).join('')} …` : body
  return `${text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')}\n\n`
}
