import type { Locale } from '#server/i18n/languages.plain.ts'
import { translate } from '#server/i18n/messages.ts'
import { isMember } from '#server/permissions/actor.ts'
import { authorize, can } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'
import { AGREED_COLUMN, type AgreedRow, agreedPosts } from './agreed-posts.ts'
import { hasSpoken } from './has-spoken.ts'
import { lockedWords } from './locked-words.ts'
import { type OutcomeRow, outcomeColumn, outcomeView } from './outcome-rows.ts'
import { type MarksRow, type OwnMarks, ownMarks, ownMarksColumn, ownMarksView } from './own-marks.ts'
import {
  countShown,
  type Languages,
  languagesColumn,
  narrows,
  type PostFilter,
  pageBefore,
  postsThat,
} from './post-filter.ts'
import { postsOf, saidAside } from './post-rows.ts'
import { POSTS_PER_PAGE } from './terms.ts'
import { type BeganRow, beganColumn, byNumber, continuationsColumn, type LinkRow, referenceTo } from './thread-links.ts'
import { THREAD_COLUMNS, type ThreadRow, threadRowView, threadTables } from './thread-rows.ts'
import type { AgreedPost, OutcomeView, PostView, ThreadReference, ThreadRowView } from './views.ts'

/** One page of a thread. */
export interface ThreadPage {
  thread: ThreadRowView & { createdAt: string; lastNumber: number; postCount: number; retitled: boolean }
  /** What the question led to, which is read before all else. */
  outcome: OutcomeView | null
  posts: PostView[]
  /** The page starts after this post number. */
  after: number
  /** `after` of the pages beside this one, where there are any. */
  previous: number | null
  next: number | null
  /** What the page is narrowed to, and how many posts of the thread that shows. */
  filter: (PostFilter & { count: number }) | null
  languages: Languages
  /** The post of another thread at which this one began; in words, where it was split off. */
  began: { thread: ThreadReference; number: number; words?: string } | null
  /** Threads that began at posts of this one, by number. */
  continuations: Record<number, ThreadReference[]>
  /** What the groups agree on, as it stands released. */
  agreed: AgreedPost[]
  /** Why nobody answers here; null while it is open. */
  locked: string | null
  /** What the way to its steering is called, for who may steer; said here, so that nobody else carries the words. */
  steer: string | null
  /** `react`: to posts that are not one's own. */
  may: { reply: boolean; react: boolean; invite: boolean; close: boolean; retitle: boolean }
  /** Whether a body has answered it officially. */
  responded: boolean
  /** Whether moderators put the posts of another thread here. */
  merged: boolean
  /** Whether the asker has written something here that waits for a moderator. */
  held: boolean
  /** What is shown to the asker alone. */
  marks: OwnMarks
}

/** The thread's row with what the page shows beside its posts. */
interface PageRow extends ThreadRow {
  lastNumber: number
  outcome: OutcomeRow | null
  agreed: AgreedRow[] | null
  spoken: boolean
  retitled: boolean
  responded: boolean
  merged: boolean
  held: boolean
  lockReason: string
  languages: Languages | null
  began: BeganRow | null
  continuations: LinkRow[] | null
  marks: MarksRow | null
}

/** Which posts of which thread. */
export interface PageInput extends PostFilter {
  id: number
  /** Number of the last post before the page. */
  after: number
  /** Posts at the most. */
  size?: number
}

/**
 * A page of posts with their thread and what is a member's own, in two queries; narrowed pages cost up to three more.
 * @throws {Failure} 404 for a thread one may not see, or a page beyond its end
 */
export async function threadPage(context: Context, input: PageInput): Promise<ThreadPage> {
  const { id, after, size = POSTS_PER_PAGE } = input
  const { db, actor, locale } = context
  const narrowed = narrows(input)
  const onPage = narrowed ? Prisma.sql`> ${after}` : Prisma.sql`BETWEEN ${after + 1} AND ${after + size}`
  const rows = await db.$queryRaw<PageRow[]>`
    SELECT ${THREAD_COLUMNS}, thread.last_number AS "lastNumber", thread.lock_reason AS "lockReason", ${languagesColumn(id)}, ${beganColumn(actor, id)},
           ${continuationsColumn(actor, id, onPage)}, ${outcomeColumn}, ${AGREED_COLUMN}, ${hasSpoken(actor)} AS spoken,
           ${narrowed ? Prisma.sql`NULL AS marks` : ownMarksColumn(actor, { threadId: id, first: after + 1, last: after + size })},
           EXISTS (SELECT FROM thread_title WHERE thread_id = ${id} AND marked) AS retitled,
           EXISTS (SELECT FROM official_response WHERE thread_id = ${id}) AS responded,
           EXISTS (SELECT FROM thread gone WHERE gone.merged_into = thread.id) AS merged,
           EXISTS (SELECT FROM held_post WHERE thread_id = ${id} AND held_post.title IS NULL
                      AND held_post.author_id = ${isMember(actor) ? actor.id : null}::uuid
                      AND held_post.state IN ('waiting', 'asked')) AS held
      FROM ${threadTables(locale)} WHERE thread.id = ${id}`
  const thread = rows[0]
  if (!thread) throw notFound()
  authorize(actor, 'thread.read', thread)
  const { lastNumber, postCount, retitled } = thread
  if (after >= lastNumber) throw notFound()
  const condition = narrowed ? postsThat(input) : Prisma.sql`true`
  const found = await postsOf(db, id, Prisma.sql`post.number > ${after} AND ${condition}`, size + (narrowed ? 1 : 0))
  const posts = await saidAside(db, found.slice(0, size), locale)
  const last = posts.at(-1)?.number ?? after
  const voices = thread.voices ?? {}
  const languages = thread.languages ?? {}
  return {
    thread: { ...threadRowView(thread), createdAt: thread.createdAt.toISOString(), lastNumber, postCount, retitled },
    outcome: outcomeView(thread.outcome, locale),
    posts,
    after,
    previous:
      after === 0
        ? null
        : narrowed
          ? await pageBefore(db, id, { filter: input, after, size })
          : Math.max(0, after - size),
    next: (narrowed ? found.length > size : last < lastNumber) ? last : null,
    filter: narrowed
      ? {
          group: input.group,
          language: input.language,
          count: await countShown(db, id, input, { voices, languages }),
        }
      : null,
    languages,
    began: thread.began && began(thread.began, locale),
    continuations: byNumber(thread.continuations),
    agreed: agreedPosts(thread.agreed),
    responded: thread.responded,
    merged: thread.merged,
    held: thread.held,
    locked: lockedWords(locale, thread.lockedAt && thread.lockReason),
    steer: can(actor, 'commons.shape') ? translate(locale)('steer.do') : null,
    may: {
      reply: can(actor, 'thread.reply', thread),
      react: can(actor, 'post.react', { authorId: '', withdrawnAt: null, thread }),
      invite: can(actor, 'thread.invite', thread),
      close: can(actor, 'question.close', thread),
      retitle: can(actor, 'thread.retitle', thread),
    },
    marks: narrowed
      ? await ownMarks(context, { threadId: id, first: posts[0]?.number ?? after + 1, last })
      : ownMarksView(thread.marks),
  }
}

const began = ({ split, number, ...link }: BeganRow, locale: Locale): ThreadPage['began'] => ({
  thread: referenceTo({ number, ...link }),
  number,
  ...(split ? { words: translate(locale)('moved.split_from', { number }) } : {}),
})
