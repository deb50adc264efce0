import type { Tx } from '#server/platform/db.ts'
import { lockThread } from './lock-thread.ts'
import { countVoice } from './thread-voices.ts'
import { type FinishedPost, postRow, type WrittenThread } from './write-conversations.ts'

/**
 * Writes posts of an import below a thread that stands, in their order and with its next numbers, keeping their own
 * dates. Announces nothing, like `writeConversations`.
 * @param postsFrom makes the posts, given the first number they get
 * @throws when there is no such thread
 */
export async function appendPosts(
  tx: Tx,
  threadId: number,
  postsFrom: (firstNumber: number) => readonly FinishedPost[],
): Promise<WrittenThread> {
  const thread = await lockThread(tx, threadId)
  if (!thread) throw new Error(`there is no thread ${threadId} to write below`)
  const posts = postsFrom(thread.lastNumber + 1)
  let groupCount = thread.groupCount
  for (const { voice } of posts) groupCount += await countVoice(tx, threadId, voice, 1)
  const rows = posts.map((post, index) =>
    postRow(post, threadId, thread.lastNumber + 1 + index, thread.revision + 1 + index),
  )
  await tx.post.createMany({ data: rows })
  const revision = thread.revision + posts.length
  const lastNumber = thread.lastNumber + posts.length
  const postCount = thread.postCount + posts.length
  const answers = posts.filter(({ authorId }) => authorId !== thread.authorId).length
  const latest = posts.reduce((late, { createdAt }) => (createdAt > late ? createdAt : late), new Date(0))
  await tx.$executeRaw`
    UPDATE thread SET revision = ${revision}, last_number = ${lastNumber}, post_count = ${postCount},
           answer_count = ${thread.answerCount + answers}, group_count = ${groupCount},
           last_activity_at = greatest(last_activity_at, ${latest})
     WHERE id = ${threadId}`
  return { threadId, revision, postCount, lastNumber, postIds: rows.map(({ id }) => id) }
}
