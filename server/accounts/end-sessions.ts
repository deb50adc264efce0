import type { Tx } from '#server/platform/db.ts'
import { announce } from '#server/signals/announce.ts'

/** Which of a member's sessions: one, all but one, or (an empty object) all. By public id. */
export interface WhichSessions {
  only?: string | undefined
  except?: string | undefined
}

/** Ends sessions of a member and announces it, so that their sockets close. @returns how many ended */
export async function endSessions(tx: Tx, memberId: string, { only, except }: WhichSessions): Promise<number> {
  const publicId = only !== undefined ? { equals: only } : except !== undefined ? { not: except } : undefined
  const where = publicId ? { memberId, publicId } : { memberId }
  const ended = await tx.session.findMany({ where, select: { publicId: true } })
  if (ended.length === 0) return 0
  const sessionIds = ended.map((session) => session.publicId)
  await tx.session.deleteMany({ where: { memberId, publicId: { in: sessionIds } } })
  await announce(tx, 'session.ended', { memberId, sessionIds })
  return sessionIds.length
}
