import { type Db, transact } from '#server/platform/db.ts'
import { announce } from '#server/signals/announce.ts'
import { writeStanding } from './letters.ts'
import { NOT_SUSPENDED } from './restore-member.ts'

/** Suspensions that are lifted in one go; the next go lifts those that are left. */
const AT_ONCE = 200

/** Lifts the suspensions whose time is over, and tells each member; done twice, it tells once. @returns how many */
export async function liftSuspensions(db: Db, now: Date): Promise<number> {
  const over = { suspendedUntil: { lte: now } }
  const members = await db.member.findMany({
    where: over,
    orderBy: { suspendedUntil: 'asc' },
    take: AT_ONCE,
    select: { id: true, email: true, emailVerifiedAt: true, locale: true, displayName: true },
  })
  let lifted = 0
  for (const { email, emailVerifiedAt, ...member } of members)
    lifted += await transact(db, async (tx) => {
      const { count } = await tx.member.updateMany({ where: { id: member.id, ...over }, data: NOT_SUSPENDED })
      if (count === 0) return 0
      await announce(tx, 'member.changed', { memberId: member.id })
      if (email && emailVerifiedAt) await writeStanding(tx, { ...member, email }, null)
      return 1
    })
  return lifted
}
