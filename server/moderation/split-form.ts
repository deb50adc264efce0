import type { Group } from '#server/accounts/terms.ts'
import { excerptOf } from '#server/forum/excerpt.ts'
import { slugOf } from '#server/forum/slug.plain.ts'
import type { Context } from '#server/platform/context.ts'
import { notFound } from '#server/platform/failures.ts'
import { MOVING_LIMITS } from './moves.plain.ts'
import { authorizeSplit } from './split-thread.ts'

/** A post as one chooses it. */
export interface PostToChoose {
  number: number
  /** Nobody, where it does not stand. */
  authorName: string | null
  voice: Group
  language: string
  /** How its text begins; empty where it does not stand. */
  beginning: string
}

/** What is needed to choose posts of a thread. */
export interface SplitForm {
  thread: { id: number; slug: string; title: string; language: string; theme: string }
  posts: PostToChoose[]
  /** The page starts after this post number. */
  after: number
  /** Number of the post before the first of the pages beside this one. */
  previous: number | null
  next: number | null
}

/**
 * The posts of a thread that can be split off, with how they begin: all but the opening one and those that have moved.
 * @param after number of the post before the first
 * @throws {Failure} 404 for a thread one may not see, 403 for who may not, 409 for one out of sight
 */
export async function splitForm({ db, actor }: Context, id: number, after: number): Promise<SplitForm> {
  const thread = await db.thread.findUnique({ where: { id } })
  if (!thread) throw notFound()
  await authorizeSplit(db, actor, thread)
  const { perPage } = MOVING_LIMITS
  const rows = await db.$queryRaw<(Omit<PostToChoose, 'beginning'> & { html: string })[]>`
    SELECT post.number, CASE WHEN post.withdrawn_at IS NULL THEN member.display_name END AS "authorName", post.voice,
           post.language, left(post.html, 2000) AS html
      FROM post JOIN member ON member.id = post.author_id
     WHERE post.thread_id = ${id} AND post.number > ${Math.max(after, 1)} AND post.set_aside IS DISTINCT FROM 'moved'
     ORDER BY post.number LIMIT ${perPage + 1}`
  const posts = rows.slice(0, perPage).map(({ html, ...post }) => ({ ...post, beginning: excerptOf(html) }))
  const { title, language, themeCode } = thread
  return {
    thread: { id, slug: slugOf(title), title, language, theme: themeCode },
    posts,
    after,
    previous: after > 1 ? Math.max(0, after - perPage) : null,
    next: rows.length > perPage ? (posts.at(-1)?.number ?? null) : null,
  }
}
