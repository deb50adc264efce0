import { placeNow } from '#server/forum/moved-address.ts'
import { noticeStands } from '#server/permissions/notifications.ts'
import { type Db, transact } from '#server/platform/db.ts'
import { tellMembers } from './tell-members.ts'

/** Where a post stands, as signals say it. */
export interface PostPlace {
  threadId: number
  number: number
}

/**
 * Tells the one whose post was answered, and the one who opened the conversation. The latter is not told again while
 * they have not read of an earlier answer there: a lively conversation rings once.
 */
export function tellOfReply(db: Db, place: PostPlace, now: Date): Promise<void> {
  return transact(db, async (tx) => {
    const { threadId, number } = await placeNow(tx, place)
    const post = await tx.post.findUnique({
      where: { threadId_number: { threadId, number } },
      select: {
        authorId: true,
        withdrawnAt: true,
        replyToNumber: true,
        author: { select: { suspendedAt: true } },
        thread: { select: { authorId: true } },
      },
    })
    if (!post || post.withdrawnAt || post.author.suspendedAt) return
    const { authorId: actorId, replyToNumber, thread } = post
    const about = { subject: `${threadId}#${number}`, threadId, number, actorId }
    const answered = replyToNumber
      ? await tx.post.findFirst({
          where: { threadId, number: replyToNumber, withdrawnAt: null },
          select: { authorId: true },
        })
      : null
    if (answered) await tellMembers(tx, { kind: 'post_answered', ...about }, [answered.authorId], now)
    if (answered?.authorId === thread.authorId) return
    const waiting = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM notice
       WHERE member_id = ${thread.authorId}::uuid AND kind = 'thread_answered' AND thread_id = ${threadId}
         AND seen_at IS NULL AND ${noticeStands} LIMIT 1`
    if (waiting.length > 0) return
    await tellMembers(tx, { kind: 'thread_answered', ...about }, [thread.authorId], now)
  })
}

/** Tells the author of a post that it helped the one who asked, if that still stands. */
export function tellOfHelp(db: Db, { threadId, number }: PostPlace, now: Date): Promise<void> {
  return transact(db, async (tx) => {
    const mark = await tx.helpedMark.findUnique({
      where: { threadId_number: { threadId, number } },
      select: { post: { select: { authorId: true, thread: { select: { authorId: true } } } } },
    })
    if (!mark) return
    const { authorId, thread } = mark.post
    const about = { subject: `${threadId}#${number}`, threadId, number, actorId: thread.authorId }
    await tellMembers(tx, { kind: 'post_helped', ...about }, [authorId], now)
  })
}

/** Tells those who have spoken about a question that it has an outcome, once, however often that is written anew. */
export function tellOfOutcome(db: Db, { threadId }: { threadId: number }, now: Date): Promise<void> {
  return transact(db, async (tx) => {
    const outcome = await tx.outcome.findUnique({
      where: { threadId },
      select: { thread: { select: { authorId: true } } },
    })
    if (!outcome) return
    const spoke = await tx.post.findMany({
      where: { threadId, withdrawnAt: null },
      distinct: 'authorId',
      select: { authorId: true },
    })
    const about = { subject: String(threadId), threadId, actorId: outcome.thread.authorId }
    const authors = spoke.map(({ authorId }) => authorId)
    await tellMembers(tx, { kind: 'outcome_written', ...about }, authors, now)
  })
}
