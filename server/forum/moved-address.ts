import { visibleThreads } from '#server/permissions/forum.ts'
import type { Context } from '#server/platform/context.ts'
import type { AnyDb } from '#server/platform/db.ts'
import { postPath, RESERVED, slugOf } from './slug.plain.ts'
import { POSTS_PER_PAGE } from './terms.ts'

/** Where moderators choose what becomes of a conversation: of another one than it was, a form says something else. */
const STEERING = /^\/t\/\d{1,9}\/(?:steer|split|move|merge)$/

/** Whether an address is one of those. */
export const isSteering = ({ pathname }: URL): boolean => STEERING.test(pathname)

/** Addresses that scripts ask: what they are told of is the page they stand on. */
const FOR_SCRIPTS = /^(?:changes|pulse|replies|read|posts\/\d+\/reactions)$/

/**
 * Where an address leads of a thread that was merged into another, or of a post that was moved; undefined where it stands,
 * and where the asker may not read what it leads to.
 * @param address path and query, such as `/t/42/posts/7/history`
 */
export async function movedAddress(context: Context, address: URL): Promise<string | undefined> {
  const [, thread, rest = ''] = /^\/t\/([1-9]\d{0,8})(?:\/(.*))?$/.exec(address.pathname) ?? []
  if (!thread || FOR_SCRIPTS.test(rest)) return undefined
  const id = Number(thread)
  const [, number, page] = /^posts\/([1-9]\d{0,8})\/(.+)$/.exec(rest) ?? []
  if (number) {
    const post = await movedPost(context, id, Number(number))
    return post && `/t/${post.threadId}/posts/${post.number}/${page}${address.search}`
  }
  const into = await threadInstead(context, id)
  if (!into) return undefined
  const word = rest.split('/')[0] ?? ''
  if (isSteering(address)) return `/t/${into.id}/${rest}?merged`
  if (word !== '' && RESERVED.has(word)) return `/t/${into.id}/${rest}${await searchThere(context, id, address)}`
  const after = Number(/^\d{1,9}$/.exec(address.searchParams.get('after') ?? '')?.[0] ?? 0)
  return postPath(into.id, slugOf(into.title), await firstAfter(context.db, id, after), POSTS_PER_PAGE)
}

/** Where a post stands now that moderators moved, if the asker may read it there. */
async function movedPost({ db, actor }: Context, threadId: number, number: number) {
  const rows = await db.$queryRaw<{ threadId: number; number: number }[]>`
    SELECT post.thread_id AS "threadId", post.number
      FROM moved_post JOIN post ON post.id = moved_post.post_id JOIN thread ON thread.id = post.thread_id
     WHERE moved_post.from_thread_id = ${threadId} AND moved_post.from_number = ${number} AND ${visibleThreads(actor)}`
  return rows[0]
}

/** Where the posts of a thread stand now that moderators moved, by their old numbers: those that the asker may read there. */
export async function movedPlaces(
  { db, actor }: Context,
  threadId: number,
  numbers: readonly number[],
): Promise<Map<number, string>> {
  if (numbers.length === 0) return new Map()
  const rows = await db.$queryRaw<{ old: number; threadId: number; title: string; number: number }[]>`
    SELECT moved_post.from_number AS old, thread.id AS "threadId", thread.title, post.number
      FROM moved_post JOIN post ON post.id = moved_post.post_id JOIN thread ON thread.id = post.thread_id
     WHERE moved_post.from_thread_id = ${threadId} AND moved_post.from_number = ANY (${[...numbers]}::int[])
       AND ${visibleThreads(actor)}`
  return new Map(
    rows.map((row) => [row.old, postPath(row.threadId, slugOf(row.title), row.number, POSTS_PER_PAGE)] as const),
  )
}

/** The thread that another one went into, if the asker may read it. */
export async function threadInstead(
  { db, actor }: Context,
  threadId: number,
): Promise<{ id: number; title: string } | undefined> {
  const rows = await db.$queryRaw<{ id: number; title: string }[]>`
    SELECT thread.id, thread.title FROM thread JOIN thread merged ON merged.merged_into = thread.id
     WHERE merged.id = ${threadId} AND ${visibleThreads(actor)}`
  return rows[0]
}

/** The new number of the first post of a page of the merged thread; browsers keep the rest of a permalink to themselves. */
async function firstAfter(db: AnyDb, threadId: number, after: number): Promise<number> {
  const rows = await db.$queryRaw<{ number: number }[]>`
    SELECT post.number FROM moved_post JOIN post ON post.id = moved_post.post_id
      JOIN thread ON thread.id = moved_post.from_thread_id AND thread.merged_into = post.thread_id
     WHERE moved_post.from_thread_id = ${threadId}
     ORDER BY moved_post.from_number > ${after} DESC, moved_post.from_number LIMIT 1`
  return rows[0]?.number ?? 1
}

/** The query of a form, with the number of the post that is answered as it is now. */
async function searchThere(context: Context, threadId: number, { searchParams, search }: URL): Promise<string> {
  const to = /^[1-9]\d{0,8}$/.exec(searchParams.get('to') ?? '')?.[0]
  if (!to) return search
  const query = new URLSearchParams(searchParams)
  const post = await movedPost(context, threadId, Number(to))
  if (post) query.set('to', String(post.number))
  else query.delete('to')
  return query.size > 0 ? `?${query}` : ''
}

/**
 * The thread that another one went into, and the number that one of its posts has there.
 * @returns undefined for one that was not merged
 */
export async function mergedThread(
  db: AnyDb,
  threadId: number,
  number: number | undefined,
): Promise<{ threadId: number; number: number | undefined } | undefined> {
  const rows = await db.$queryRaw<{ threadId: number; number: number | null }[]>`
    SELECT merged_into AS "threadId",
           (SELECT post.number FROM moved_post JOIN post ON post.id = moved_post.post_id
             WHERE from_thread_id = thread.id AND from_number = ${number ?? 0}::int AND post.thread_id = merged_into) AS number
      FROM thread WHERE id = ${threadId} AND merged_into IS NOT NULL`
  return rows[0] && { threadId: rows[0].threadId, number: rows[0].number ?? undefined }
}

/** Where a post stands now: where it stood, unless moderators moved it. For what happens some time after it was announced. */
export async function placeNow(
  db: AnyDb,
  place: { threadId: number; number: number },
): Promise<{ threadId: number; number: number }> {
  const rows = await db.$queryRaw<{ threadId: number; number: number }[]>`
    SELECT post.thread_id AS "threadId", post.number FROM moved_post JOIN post ON post.id = moved_post.post_id
     WHERE moved_post.from_thread_id = ${place.threadId} AND moved_post.from_number = ${place.number}`
  return rows[0] ?? place
}
