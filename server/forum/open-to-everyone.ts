import { READER } from '#server/permissions/actor.ts'
import { can } from '#server/permissions/can.ts'
import type { Db } from '#server/platform/db.ts'

/** Whether a thread may be read without a session. False when there is no such thread. */
export async function openToEveryone(db: Db, threadId: number): Promise<boolean> {
  const thread = await db.thread.findUnique({ where: { id: threadId }, select: { audience: true } })
  return thread !== null && can(READER, 'thread.read', thread)
}
