import { mentionedIn } from '#server/forum/mentioned-in.ts'
import { placeNow } from '#server/forum/moved-address.ts'
import { type Db, transact } from '#server/platform/db.ts'
import { tellMembers } from './tell-members.ts'

/**
 * Tells those whom a post names, each once, however often it is edited; whoever it answers is told of that instead.
 * @param number left out for the text that opens a conversation
 */
export function tellOfMention(
  db: Db,
  { threadId: announcedIn, number: announcedAs = 1 }: { threadId: number; number?: number },
  now: Date,
): Promise<void> {
  return transact(db, async (tx) => {
    const { threadId, number } = await placeNow(tx, { threadId: announcedIn, number: announcedAs })
    const post = await tx.post.findUnique({
      where: { threadId_number: { threadId, number } },
      select: { authorId: true, replyToNumber: true, author: { select: { suspendedAt: true } } },
    })
    if (!post || post.author.suspendedAt) return
    const answered = post.replyToNumber
      ? await tx.post.findFirst({
          where: { threadId, number: post.replyToNumber, withdrawnAt: null },
          select: { authorId: true },
        })
      : null
    const named = (await mentionedIn(tx, { threadId, number })).filter((id) => id !== answered?.authorId)
    const about = { subject: `${threadId}#${number}`, threadId, number, actorId: post.authorId }
    await tellMembers(tx, { kind: 'mentioned', ...about }, named, now)
  })
}
