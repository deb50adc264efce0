import { can } from '#server/permissions/can.ts'
import type { Actor } from '#server/platform/context.ts'
import type { AnyDb } from '#server/platform/db.ts'

/** Whether somebody may read a thread: asked where nothing of it is shown. False when there is no such thread. */
export async function mayReadThread(db: AnyDb, actor: Actor, threadId: number): Promise<boolean> {
  const thread = await db.thread.findUnique({ where: { id: threadId }, select: { audience: true } })
  return thread !== null && can(actor, 'thread.read', thread)
}
