import { authorize } from '#server/permissions/can.ts'
import { visibleThreads } from '#server/permissions/forum.ts'
import type { Context } from '#server/platform/context.ts'
import { slugOf } from './slug.plain.ts'
import { FORUM_LIMITS, type Kind } from './terms.ts'

/** A conversation whose title is like the one that is being typed. */
export interface SimilarThread {
  id: number
  slug: string
  title: string
  language: string
  kind: Kind
  replyCount: number
}

const SHOWN = 5

/**
 * Conversations that the asker may read and whose titles are like this one, the most alike first: by the trigrams that
 * they share (PostgreSQL's pg_trgm, with its own thresholds), of the whole title or of the part that it is like.
 * @throws {Failure} 403 for readers
 */
export async function similarThreads({ db, actor }: Context, typed: string): Promise<SimilarThread[]> {
  authorize(actor, 'thread.open')
  const title = typed.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  if ([...title].length < FORUM_LIMITS.title.min || title.length > FORUM_LIMITS.title.max * 4) return []
  if (!title.isWellFormed()) return []
  const rows = await db.$queryRaw<Omit<SimilarThread, 'slug'>[]>`
    SELECT thread.id, thread.title, thread.language, thread.kind, thread.post_count - 1 AS "replyCount"
      FROM thread
     WHERE (thread.title % ${title} OR ${title} <% thread.title) AND ${visibleThreads(actor)}
     ORDER BY greatest(similarity(thread.title, ${title}), word_similarity(${title}, thread.title)) DESC,
              thread.last_activity_at DESC
     LIMIT ${SHOWN}`
  return rows.map((row) => ({ ...row, slug: slugOf(row.title) }))
}
