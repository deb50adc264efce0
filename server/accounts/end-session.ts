import { z } from 'zod'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { endSessions } from './end-sessions.ts'

export const endSessionInput = z.object({ session: z.uuid({ error: 'field.invalid' }) })

/** Ends one of one's own sessions, chosen by its public id. @throws {Failure} 404 when there is none, or it is another's */
export async function endSession({ db, actor }: Context, input: unknown): Promise<void> {
  const { session: publicId } = parse(endSessionInput, input)
  const session = await db.session.findUnique({ where: { publicId }, select: { memberId: true } })
  // That somebody else has such a session is nobody's business.
  if (!session || actor.kind !== 'member' || session.memberId !== actor.id) throw notFound()
  authorize(actor, 'session.end', session)
  await transact(db, (tx) => endSessions(tx, actor.id, { only: publicId }))
}
