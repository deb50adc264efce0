import { type Db, transact } from '#server/platform/db.ts'
import { settings } from '#server/platform/settings.ts'
import { issueToken } from './one-time-tokens.ts'

/**
 * The link by which whoever started a new site becomes its first coordinator; null when there is one already.
 * Earlier links stop working, so the newest line in the console is the one that counts.
 */
export async function firstCoordinatorLink(db: Db, now: Date): Promise<string | null> {
  const coordinator = await db.memberRole.findFirst({ where: { role: 'coordinator' }, select: { memberId: true } })
  if (coordinator) return null
  const token = await transact(db, async (tx) => {
    await tx.oneTimeToken.deleteMany({ where: { purpose: 'first_coordinator' } })
    return issueToken(tx, 'first_coordinator', null, now)
  })
  return `${settings().origin}/first-coordinator/${token}`
}
