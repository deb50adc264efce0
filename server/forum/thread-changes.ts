import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { type Db, Prisma } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'
import { AGREED_COLUMN, type AgreedRow, agreedPosts } from './agreed-posts.ts'
import { lockedWords } from './locked-words.ts'
import { type OutcomeRow, outcomeColumn, outcomeView } from './outcome-rows.ts'
import { postsOf, saidAside } from './post-rows.ts'
import { shared } from './shared-changes.ts'
import { slugOf } from './slug.plain.ts'
import { continuationsOf } from './thread-links.ts'
import { TITLE_TRANSLATIONS } from './translation-columns.ts'
import type { AgreedPost, OutcomeView, PostView, ThreadReference, TitleTranslationView, Voices } from './views.ts'

/** Posts that one answer carries at the most; whoever is further behind asks again. */
const CHANGES_AT_ONCE = 100

/** All that changed in a thread after a revision. */
export interface ThreadChanges {
  revision: number
  lastNumber: number
  postCount: number
  voices: Voices
  /** What the question led to, if that has changed since: null when it was opened again. */
  outcome?: OutcomeView | null
  /** The languages that the outcome stands in beside its own. */
  outcomeIn: string[]
  /** What the groups agree on, as it stands released. */
  agreed: AgreedPost[]
  /** Posts added, edited or withdrawn since, by number. */
  posts: PostView[]
  title: string
  titles: TitleTranslationView[]
  slug: string
  /** Why nobody answers here, in the asker’s language; null while it is open. */
  locked: string | null
  /** Threads that began at these posts, by number. */
  continuations: Record<number, ThreadReference[]>
  /** There is more: ask again with `since` = `nextSince`. */
  nextSince: number | null
}

/**
 * What changed in a thread after a revision, by the same rules as its page. Nothing is lost and nothing comes twice:
 * revisions are assigned under the thread's lock, so they are visible in the order of their numbers.
 * @param since a revision that the asker has seen whole; 0 asks for everything
 * @throws {Failure} 404 for a thread one may not see
 */
export async function threadChanges(
  context: Context,
  { id, since }: { id: number; since: number },
): Promise<ThreadChanges> {
  const { db, actor, locale } = context
  const rows = await db.$queryRaw<
    {
      title: string
      titles: TitleTranslationView[] | null
      lockReason: string | null
      /** Of a merged thread that of the one it went into: who has it open sees where each post is. */
      audience: string
      continued: boolean
      revision: number
      lastNumber: number
      postCount: number
      voices: Voices | null
      outcomeRevision: number
      outcome: OutcomeRow | null
      agreed: AgreedRow[] | null
    }[]
  >`
    SELECT title, ${TITLE_TRANSLATIONS} AS titles,
           coalesce((SELECT whole.audience FROM thread whole WHERE whole.id = thread.merged_into), audience) AS audience,
           CASE WHEN locked_at IS NOT NULL THEN lock_reason END AS "lockReason", revision,
           last_number AS "lastNumber", post_count AS "postCount",
           (SELECT json_object_agg(tv.voice, tv.post_count) FROM thread_voice tv WHERE tv.thread_id = thread.id) AS voices,
           EXISTS (SELECT FROM thread_link WHERE from_thread_id = thread.id) AS continued,
           greatest(outcome_revision, (SELECT max(revision) FROM translation
                                        WHERE thread_id = thread.id AND subject = 'outcome')) AS "outcomeRevision", ${outcomeColumn}, ${AGREED_COLUMN}
      FROM thread WHERE id = ${id}`
  const thread = rows[0]
  if (!thread) throw notFound()
  authorize(actor, 'thread.read', thread)
  const { revision, lastNumber, postCount } = thread
  const what = `${id} ${since} ${revision}`
  const rest = await shared(db, actor, what, () => changedPosts(db, id, since, revision))
  const outcome = outcomeView(thread.outcome, locale)
  // What began at a post is for whoever may read it, so it is not part of what is shared.
  const numbers = thread.continued ? rest.posts.map(({ number }) => number) : []
  return {
    title: thread.title,
    titles: thread.titles ?? [],
    slug: slugOf(thread.title),
    locked: lockedWords(locale, thread.lockReason),
    revision,
    lastNumber,
    postCount,
    voices: thread.voices ?? {},
    ...(thread.outcomeRevision > since ? { outcome } : {}),
    outcomeIn: outcome?.translations.map(({ language }) => language) ?? [],
    agreed: agreedPosts(thread.agreed),
    ...rest,
    posts: await saidAside(db, rest.posts, locale),
    continuations: await continuationsOf(db, actor, id, numbers),
  }
}

/** The posts that changed between two revisions, as many as one answer carries; the same for all who may read them. */
async function changedPosts(
  db: Db,
  id: number,
  since: number,
  revision: number,
): Promise<Pick<ThreadChanges, 'posts' | 'nextSince'>> {
  const changed = Prisma.sql`post.revision > ${since} AND post.revision <= ${revision}`
  const rest = await db.$queryRaw<{ revision: number }[]>`
    SELECT revision FROM post WHERE thread_id = ${id} AND ${changed} ORDER BY revision OFFSET ${CHANGES_AT_ONCE - 1} LIMIT 2`
  const upTo = rest.length > 1 ? (rest[0]?.revision ?? revision) : revision
  const posts = await postsOf(
    db,
    id,
    Prisma.sql`post.revision > ${since} AND post.revision <= ${upTo}`,
    CHANGES_AT_ONCE,
  )
  return { posts, nextSince: rest.length > 1 ? upTo : null }
}
