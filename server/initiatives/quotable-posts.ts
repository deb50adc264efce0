import type { Group } from '#server/accounts/terms.ts'
import { notMutedBy } from '#server/forum/not-muted.ts'
import { slugOf } from '#server/forum/slug.plain.ts'
import type { PersonView } from '#server/forum/views.ts'
import { isMember } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { forbidden, notFound } from '#server/platform/failures.ts'
import { type InitiativeThread, initiativeFacts, PERSON } from './initiative-facts.ts'
import { type ExperienceLane, evenly, laneOf } from './lanes.plain.ts'
import { wordsOfPost } from './words-of-post.ts'

/** Letters of a post that a list shows, and posts that it shows at the most. */
const SHOWN = { letters: 240, posts: 200 }

/** A post from which a passage may be quoted. */
export interface QuotablePost {
  thread: { id: number; slug: string; title: string; language: string }
  number: number
  voice: Group
  lane: ExperienceLane | null
  language: string
  by: PersonView
  /** What it says, as one reads it. */
  text: string
}

/** Posts of the conversation about an initiative from which one may quote. */
export interface QuotablePosts {
  thread: InitiativeThread
  /** In their order, with the beginning of what they say. */
  posts: Pick<QuotablePost, 'number' | 'voice' | 'language' | 'by' | 'text'>[]
}

/**
 * The posts of the conversation about an initiative that speak from experience, for choosing one to quote.
 * @throws {Failure} 404 for what is not there or may not be read, 403 for whoever may not quote
 */
export async function quotablePosts(context: Context, threadId: number): Promise<QuotablePosts> {
  const { db, actor } = context
  const { thread } = await initiativeFacts(context, threadId)
  if (!isMember(actor) || actor.groups.length === 0) throw forbidden()
  const rows = await db.$queryRaw<(PersonView & { number: number; voice: Group; language: string; html: string })[]>`
    SELECT post.number, post.voice, post.language, post.html, member.public_id AS "publicId",
           member.display_name AS "displayName", member.pseudonym
      FROM post JOIN member ON member.id = post.author_id
     WHERE post.thread_id = ${threadId} AND post.number > 1 AND post.withdrawn_at IS NULL
       AND post.voice <> 'researcher' AND ${notMutedBy(actor)}
     ORDER BY post.number LIMIT ${SHOWN.posts}`
  return {
    thread,
    posts: rows.map(({ number, voice, language, html, ...by }) => ({
      number,
      voice,
      language,
      by,
      text: shorten(html),
    })),
  }
}

/**
 * One post to quote beside an initiative, from any conversation that the asker may read.
 * @throws {Failure} 404 for an initiative or a post that is not there or may not be read, 403 for whoever may not quote
 */
export async function quotablePost(
  context: Context,
  { threadId, from, number }: { threadId: number; from: number; number: number },
): Promise<{ thread: InitiativeThread; post: QuotablePost }> {
  const { db, actor } = context
  const { thread, facts } = await initiativeFacts(context, threadId)
  const found = await db.post.findUnique({
    where: { threadId_number: { threadId: from, number } },
    select: {
      ...{ authorId: true, withdrawnAt: true, voice: true, language: true, html: true },
      author: { select: PERSON },
      thread: { select: { id: true, title: true, language: true, audience: true } },
    },
  })
  if (!found || found.withdrawnAt) throw notFound()
  authorize(actor, 'quotation.read', { thread: facts.thread, post: found })
  authorize(actor, 'quotation.pick', { thread: facts.thread, post: found })
  const voice = found.voice as Group
  const { id, title, language } = found.thread
  return {
    thread,
    post: {
      thread: { id, slug: slugOf(title), title, language },
      number,
      voice,
      lane: laneOf(voice) ?? null,
      language: found.language,
      by: found.author,
      text: wordsOfPost(found.html).trim(),
    },
  }
}

function shorten(html: string): string {
  const letters = [...evenly(wordsOfPost(html))]
  return letters.length > SHOWN.letters ? `${letters.slice(0, SHOWN.letters).join('').trimEnd()} …` : letters.join('')
}
