import type { Group } from '#server/accounts/terms.ts'
import { notMutedBy } from '#server/forum/not-muted.ts'
import { slugOf } from '#server/forum/slug.plain.ts'
import type { PersonView } from '#server/forum/views.ts'
import { can } from '#server/permissions/can.ts'
import { visibleThreads } from '#server/permissions/forum.ts'
import type { Context } from '#server/platform/context.ts'
import { isConfirmed } from './evidence-level.plain.ts'
import { evidenceOf } from './evidence-of.ts'
import { initiativeFacts } from './initiative-facts.ts'
import { type ExperienceLane, laneOf, says } from './lanes.plain.ts'
import { CONFIRMED_RUNGS, type ConfirmedRung } from './terms.ts'
import { wordsOfPost } from './words-of-post.ts'

/** A passage of a post, as the lanes show it. */
export interface QuotationView {
  id: string
  words: string
  language: string
  voice: Group
  by: PersonView
  /** Where it was said. */
  thread: { id: number; slug: string }
  number: number
  /** The asker said it or picked it. */
  mayRemove: boolean
}

/** What is known from experience of one kind. */
export interface ExperienceView {
  /** Posts in the conversation about it, after the one that tells it. */
  postCount: number
  quotations: QuotationView[]
}

/** Research, professional experience and lived experience, side by side. */
export interface Lanes {
  research: { claimCount: number; confirmed: ConfirmedRung[] }
  professional: ExperienceView
  lived: ExperienceView
}

interface QuotedRow extends PersonView {
  id: string
  words: string
  language: string
  voice: Group
  threadId: number
  title: string
  audience: string
  number: number
  html: string
  authorId: string
  pickedById: string
}

/**
 * The three lanes of an initiative. A passage is shown while its post stands, says it and may be read, and not to whoever
 * has muted its author.
 * @throws {Failure} 404 for what is not there or may not be read
 */
export async function lanesOf(context: Context, threadId: number): Promise<Lanes> {
  const { db, actor } = context
  const { facts } = await initiativeFacts(context, threadId)
  const [evidence, counts, rows] = await Promise.all([
    evidenceOf(db, threadId),
    db.post.groupBy({ by: ['voice'], where: { threadId, number: { gt: 1 }, withdrawnAt: null }, _count: true }),
    db.$queryRaw<QuotedRow[]>`
      SELECT quotation.id, quotation.words, quotation.picked_by AS "pickedById", post.language, post.voice, post.number,
             post.html, post.author_id AS "authorId", thread.id AS "threadId", thread.title, thread.audience,
             member.public_id AS "publicId", member.display_name AS "displayName", member.pseudonym
        FROM quotation JOIN post ON post.id = quotation.post_id JOIN thread ON thread.id = post.thread_id
             JOIN member ON member.id = post.author_id
       WHERE quotation.thread_id = ${threadId} AND post.withdrawn_at IS NULL AND ${visibleThreads(actor)}
         AND ${notMutedBy(actor)}
       ORDER BY quotation.picked_at, quotation.id`,
  ])
  const quotations = rows
    .filter(({ html, words }) => says(wordsOfPost(html), words))
    .map(({ html: _html, authorId, pickedById, threadId: from, title, audience, ...row }): QuotationView => {
      const post = { authorId, withdrawnAt: null, thread: { audience } }
      return {
        ...{ id: row.id, words: row.words, language: row.language, voice: row.voice, number: row.number },
        by: { publicId: row.publicId, displayName: row.displayName, pseudonym: row.pseudonym },
        thread: { id: from, slug: slugOf(title) },
        mayRemove: can(actor, 'quotation.remove', { thread: facts.thread, post, pickedById }),
      }
    })
  const lane = (which: ExperienceLane): ExperienceView => ({
    postCount: counts
      .filter(({ voice }) => laneOf(voice as Group) === which)
      .reduce((sum, { _count }) => sum + _count, 0),
    quotations: quotations.filter(({ voice }) => laneOf(voice) === which),
  })
  const confirmations = evidence?.level.confirmations ?? []
  return {
    research: {
      claimCount: evidence?.level.declared.length ?? 0,
      confirmed: CONFIRMED_RUNGS.filter((rung) => isConfirmed(rung, confirmations)),
    },
    professional: lane('professional'),
    lived: lane('lived'),
  }
}
