import { type Db, transact } from '#server/platform/db.ts'
import { tellMembers } from './tell-members.ts'

/** Tells the author of a thread that a body has answered it, or answers something else now. @returns how many were told */
export function tellOfResponse(
  db: Db,
  { responseId, version, memberId: actorId }: { responseId: string; version: number; memberId: string },
  now: Date,
): Promise<number> {
  return transact(db, async (tx) => {
    const response = await tx.officialResponse.findUnique({
      where: { id: responseId },
      select: { threadId: true, thread: { select: { authorId: true } } },
    })
    if (!response) return 0
    const { threadId, thread } = response
    const telling = { kind: 'response_given', subject: `${responseId} ${version}`, threadId, actorId } as const
    return (await tellMembers(tx, telling, [thread.authorId], now)).length
  })
}
