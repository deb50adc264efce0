import type { AnyDb } from '#server/platform/db.ts'

/** Whether somebody else has posted after a post, so that its words may have been answered; withdrawn posts do not count. */
export async function isAnswered(
  db: AnyDb,
  { threadId, number, authorId }: { threadId: number; number: number; authorId: string },
): Promise<boolean> {
  const answer = await db.post.findFirst({
    where: { threadId, number: { gt: number }, withdrawnAt: null, authorId: { not: authorId } },
    select: { number: true },
  })
  return answer !== null
}

/** When somebody else first posted after a post; null while nobody has. Withdrawn answers were answers when they stood. */
export async function firstAnswer(
  db: AnyDb,
  { threadId, number, authorId }: { threadId: number; number: number; authorId: string },
): Promise<Date | null> {
  const answer = await db.post.findFirst({
    where: { threadId, number: { gt: number }, authorId: { not: authorId } },
    orderBy: { number: 'asc' },
    select: { createdAt: true },
  })
  return answer?.createdAt ?? null
}
