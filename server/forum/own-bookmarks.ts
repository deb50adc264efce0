import type { Group } from '#server/accounts/terms.ts'
import { isMember, memberOf } from '#server/permissions/actor.ts'
import { visibleThreads } from '#server/permissions/forum.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { excerptOf } from './excerpt.ts'
import { slugOf } from './slug.plain.ts'
import { type StandingPost, standingPost } from './standing-post.ts'
import { BOOKMARKS_PER_PAGE } from './terms.ts'
import type { AuthorView } from './views.ts'

/** A bookmark of one's own. */
export interface BookmarkView {
  id: string
  note: string
  createdAt: string
  thread: { id: number; slug: string; title: string; language: string }
  number: number
  /** The post as it stands; null once withdrawn: then nothing is shown of it. */
  post: { author: AuthorView; voice: Group; language: string; excerpt: string } | null
}

/** A page of one's own bookmarks, newest first. */
export interface OwnBookmarks {
  bookmarks: BookmarkView[]
  /** Ask with this for the next page. */
  next: string | null
}

interface BookmarkRow {
  id: string
  note: string
  createdAt: Date
  threadId: number
  title: string
  threadLanguage: string
  number: number
  withdrawn: boolean
  publicId: string
  displayName: string
  pseudonym: boolean
  tagline: string
  voice: Group
  language: string
  html: string
}

/**
 * The asker's bookmarks, newest first. What one may not read any more is left out.
 * @param from where the page before ended, as that page gave it
 * @throws {Failure} 403 for readers
 */
export async function ownBookmarks({ db, actor }: Context, from?: string): Promise<OwnBookmarks> {
  const { id: memberId } = memberOf(actor)
  const cursor = /^[0-9a-f-]{36}$/.test(from ?? '') ? Prisma.sql`AND bookmark.id < ${from}::uuid` : Prisma.empty
  const rows = await db.$queryRaw<BookmarkRow[]>`
    SELECT bookmark.id, bookmark.note, bookmark.created_at AS "createdAt", thread.id AS "threadId", thread.title,
           thread.language AS "threadLanguage", post.number, post.withdrawn_at IS NOT NULL AS withdrawn,
           member.public_id AS "publicId", member.display_name AS "displayName", member.pseudonym, member.tagline,
           post.voice, post.language, post.html
      FROM bookmark JOIN post ON post.id = bookmark.post_id JOIN thread ON thread.id = post.thread_id
      JOIN member ON member.id = post.author_id
     WHERE bookmark.member_id = ${memberId}::uuid AND ${visibleThreads(actor)} ${cursor}
     ORDER BY bookmark.id DESC LIMIT ${BOOKMARKS_PER_PAGE + 1}`
  const page = rows.slice(0, BOOKMARKS_PER_PAGE)
  return { bookmarks: page.map(viewOf), next: rows.length > page.length ? (page.at(-1)?.id ?? null) : null }
}

const viewOf = (row: BookmarkRow): BookmarkView => ({
  id: row.id,
  note: row.note,
  createdAt: row.createdAt.toISOString(),
  thread: { id: row.threadId, slug: slugOf(row.title), title: row.title, language: row.threadLanguage },
  number: row.number,
  post: row.withdrawn
    ? null
    : {
        author: {
          publicId: row.publicId,
          displayName: row.displayName,
          pseudonym: row.pseudonym,
          tagline: row.tagline,
        },
        voice: row.voice,
        language: row.language,
        excerpt: excerptOf(row.html),
      },
})

/** A post with the asker's note on it; null while it has no bookmark. */
export type BookmarkForm = Omit<StandingPost, 'postId'> & { note: string | null }

/**
 * The form for a bookmark. A reader's is empty: it is only drawn when a session ended while it was filled in.
 * @throws {Failure} 404 for a post one may not see or that was withdrawn
 */
export async function bookmarkForm(
  context: Context,
  where: { threadId: number; number: number },
): Promise<BookmarkForm> {
  const { thread, post, postId } = await standingPost(context, where)
  const { db, actor } = context
  const mark =
    isMember(actor) &&
    (await db.bookmark.findUnique({
      where: { memberId_postId: { memberId: actor.id, postId } },
      select: { note: true },
    }))
  return { thread, post, note: mark ? mark.note : null }
}
