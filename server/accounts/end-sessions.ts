import type { Tx } from '#server/platform/db.ts'
import { announce } from '#server/signals/announce.ts'

/** Ids in one signal: what is announced at once must stay small. */
const ANNOUNCED_AT_ONCE = 100

/** Which of a member's sessions: one, all but one, or (an empty object) all. By public id. */
export interface WhichSessions {
  only?: string | undefined
  except?: string | undefined
  /** Of these, so many of the newest stay. */
  keepNewest?: number | undefined
}

/** Ends sessions of a member and announces it, so that their sockets close. @returns how many ended */
export async function endSessions(
  tx: Tx,
  memberId: string,
  { only, except, keepNewest = 0 }: WhichSessions,
): Promise<number> {
  const publicId = only !== undefined ? { equals: only } : except !== undefined ? { not: except } : undefined
  const where = publicId ? { memberId, publicId } : { memberId }
  const ended = await tx.session.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { publicId: 'asc' }],
    skip: keepNewest,
    select: { publicId: true },
  })
  if (ended.length === 0) return 0
  const sessionIds = ended.map((session) => session.publicId)
  await tx.session.deleteMany({ where: { memberId, publicId: { in: sessionIds } } })
  for (let from = 0; from < sessionIds.length; from += ANNOUNCED_AT_ONCE)
    await announce(tx, 'session.ended', { memberId, sessionIds: sessionIds.slice(from, from + ANNOUNCED_AT_ONCE) })
  return sessionIds.length
}
