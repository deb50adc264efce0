import { type AnyDb, Prisma } from '#server/platform/db.ts'
import { invalid } from '#server/platform/failures.ts'
import { bakePost } from './bake-post.ts'
import { linkMentions, mentionedNumbers } from './post-mentions.ts'
import { postPath, slugOf } from './slug.plain.ts'
import { FORUM_LIMITS, POSTS_PER_PAGE } from './terms.ts'

/** An outcome's text as it is shown, and the posts that it rests on. */
export interface BakedOutcome {
  html: string
  cites: number[]
}

/**
 * Renders the text of an outcome, with the numbers of posts as links. Whether the thread may be read is the caller's to
 * have asked.
 * @throws {Failure} 422 when it cites no post, too many, one that does not exist or one that was withdrawn
 */
export async function bakeOutcome(
  db: AnyDb,
  { id, title }: { id: number; title: string },
  body: string,
): Promise<BakedOutcome> {
  const html = bakePost(body)
  const cites = mentionedNumbers(html)
  if (cites.length === 0) throw invalid({ body: { key: 'outcome.cite' } })
  if (cites.length > FORUM_LIMITS.cites.max)
    throw invalid({ body: { key: 'outcome.cites_limit', values: { max: FORUM_LIMITS.cites.max } } })
  const posts = await db.$queryRaw<{ number: number; withdrawn: boolean }[]>`
    SELECT number, withdrawn_at IS NOT NULL AS withdrawn FROM post
     WHERE thread_id = ${id} AND number IN (${Prisma.join(cites)})`
  for (const number of cites) {
    const post = posts.find((known) => known.number === number)
    if (!post) throw invalid({ body: { key: 'outcome.no_such_post', values: { number: `#${number}` } } })
    if (post.withdrawn) throw invalid({ body: { key: 'outcome.post_withdrawn', values: { number: `#${number}` } } })
  }
  return { html: linkMentions(html, (number) => postPath(id, slugOf(title), number, POSTS_PER_PAGE)), cites }
}

/**
 * Renders what an outcome says in another language: the posts that the outcome cites are links there too. Whether the
 * thread may be read is the caller's to have asked.
 * @throws {Failure} 422 when the rendered text holds a national identity number
 */
export async function bakeOutcomeTranslation(db: AnyDb, threadId: number, body: string): Promise<string> {
  const outcome = await db.outcome.findUnique({
    where: { threadId },
    select: { cites: true, thread: { select: { title: true } } },
  })
  const path = (number: number) => postPath(threadId, slugOf(outcome?.thread.title ?? ''), number, POSTS_PER_PAGE)
  return linkMentions(bakePost(body), (number) => (outcome?.cites.includes(number) ? path(number) : undefined))
}
