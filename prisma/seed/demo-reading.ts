import type { Tx } from '#server/platform/db.ts'

/** Somebody's bookmark and how far they have read, so that the demo shows both to whoever signs in. */
const READERS = ['researcher@demo.test', 'interpreter@demo.test', 'moderator@demo.test']

/**
 * Lets people of the demo have read some of its conversations, and bookmark one post each. Conversations that have been
 * read are those with the most posts, up to their last but two.
 */
export async function plantReading(tx: Tx, now: Date): Promise<void> {
  const readers = await tx.member.findMany({ where: { email: { in: READERS } }, orderBy: { email: 'asc' } })
  const long = await tx.thread.findMany({ orderBy: [{ lastNumber: 'desc' }, { id: 'asc' }], take: 8 })
  for (const [index, { id: memberId }] of readers.entries()) {
    for (const { id, lastNumber } of long.filter(({ lastNumber: last }) => last > 3))
      await tx.$executeRaw`
        INSERT INTO read_mark (member_id, thread_id, numbers, marked_at)
        VALUES (${memberId}::uuid, ${id}, int4multirange(int4range(1, ${lastNumber - 2}::int, '[]')), ${now})`
    const thread = long[index]
    const post = thread && (await tx.post.findFirst({ where: { threadId: thread.id, number: 2, withdrawnAt: null } }))
    if (post) await tx.bookmark.create({ data: { memberId, postId: post.id, createdAt: now } })
  }
}
