import { appendPosts } from '#server/forum/append-posts.ts'
import { type FinishedPost, type WrittenThread, writeConversations } from '#server/forum/write-conversations.ts'
import { ADVISORY_LOCKS } from '#server/platform/advisory-locks.ts'
import type { Tx } from '#server/platform/db.ts'
import { announce } from '#server/signals/announce.ts'
import type { PreparedConversation, PreparedPost } from './prepare-conversation.ts'

/** What became of a batch. */
export interface BatchCounts {
  threads: number
  posts: number
}

/** A thread that an earlier run or batch wrote, with the numbers of its posts by their keys. */
interface Standing {
  threadId: number
  numbers: Map<string, number>
}

/** Of two imports at once, each batch waits for the other's: a record is looked for and written under this lock. */
export const lockImports = async (tx: Tx): Promise<void> => {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADVISORY_LOCKS.imports})`
}

/**
 * Writes conversations and remembers where each record went. What stands already is passed over; posts that are new in
 * a thread that stands follow with its next numbers. Whoever has the list or the thread open hears of each thread once.
 */
export async function importBatch(
  tx: Tx,
  source: string,
  batch: readonly PreparedConversation[],
  authors: ReadonlyMap<string, string>,
): Promise<BatchCounts> {
  const finish = (post: PreparedPost, numbers: ReadonlyMap<string, number>): FinishedPost => {
    const { authorKey, voice, language, body, html, createdAt, parent } = post
    const authorId = authors.get(authorKey)
    if (!authorId) throw new Error('a post has no author among the members')
    return { authorId, voice, language, body, html, createdAt, replyToNumber: (parent && numbers.get(parent)) || null }
  }
  const standing = await standingThreads(tx, source, batch)
  const written: { thread: WrittenThread; posts: readonly PreparedPost[] }[] = []
  const fresh = batch.filter(({ key }) => !standing.has(key))
  const finished = fresh.map(({ key: _key, posts, ...facts }) => {
    const numbers = numbered(posts, 1)
    const [opening, ...replies] = posts.map((post) => finish(post, numbers))
    if (!opening) throw new Error('a conversation has no opening text')
    return { ...facts, place: null, posts: [opening, ...replies] as const }
  })
  for (const [index, thread] of (await writeConversations(tx, finished)).entries()) {
    written.push({ thread, posts: fresh[index]?.posts ?? [] })
    const { threadId, revision, postCount } = thread
    await announce(tx, 'thread.opened', { threadId, revision, postCount })
  }
  for (const { key, posts } of batch) {
    const place = standing.get(key)
    const more = place ? posts.filter((post) => !place.numbers.has(post.key)) : []
    if (!place || more.length === 0) continue
    const thread = await appendPosts(tx, place.threadId, (first) => {
      const numbers = new Map([...place.numbers, ...numbered(more, first)])
      return more.map((post) => finish(post, numbers))
    })
    written.push({ thread, posts: more })
    const { threadId, revision, postCount, lastNumber } = thread
    await announce(tx, 'post.added', { threadId, number: lastNumber, revision, postCount })
  }
  const records = written.flatMap(({ thread: { threadId, postIds }, posts }) =>
    posts.map((post, index) => ({ source, ...recordName(post.key), threadId, postId: postIds[index] ?? null })),
  )
  await tx.importedRecord.createMany({ data: records })
  return { threads: fresh.length, posts: records.length }
}

const numbered = (posts: readonly PreparedPost[], first: number): Map<string, number> =>
  new Map(posts.map(({ key }, index) => [key, first + index]))

const recordName = (key: string): { kind: string; sourceId: string } => {
  const [kind = '', sourceId = ''] = key.split(':')
  return { kind, sourceId }
}

async function standingThreads(
  tx: Tx,
  source: string,
  batch: readonly PreparedConversation[],
): Promise<ReadonlyMap<string, Standing>> {
  const questions = batch.map(({ key }) => recordName(key).sourceId)
  const rows = await tx.$queryRaw<
    { question: string; threadId: number; kind: string; sourceId: string; number: number }[]
  >`
    SELECT question.source_id AS question, question.thread_id AS "threadId", record.kind, record.source_id AS "sourceId", post.number
      FROM imported_record question
      JOIN imported_record record ON record.source = question.source AND record.thread_id = question.thread_id
      JOIN post ON post.id = record.post_id
     WHERE question.source = ${source} AND question.kind = 'question' AND question.source_id = ANY(${questions})`
  const threads = new Map<string, Standing>()
  for (const { question, threadId, kind, sourceId, number } of rows) {
    const place = threads.get(`question:${question}`) ?? { threadId, numbers: new Map<string, number>() }
    place.numbers.set(`${kind}:${sourceId}`, number)
    threads.set(`question:${question}`, place)
  }
  return threads
}
