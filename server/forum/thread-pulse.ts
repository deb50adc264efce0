import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { notFound } from '#server/platform/failures.ts'

/** The two numbers that tell whether a page of a thread is up to date. */
export interface ThreadPulse {
  revision: number
  lastNumber: number
}

/** How far a thread has come. @throws {Failure} 404 for a thread one may not see */
export async function threadPulse({ db, actor }: Context, id: number): Promise<ThreadPulse> {
  const thread = await db.thread.findUnique({
    where: { id },
    select: { audience: true, revision: true, lastNumber: true },
  })
  if (!thread) throw notFound()
  authorize(actor, 'thread.read', thread)
  return { revision: thread.revision, lastNumber: thread.lastNumber }
}
