import { z } from 'zod'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { endSessions } from './end-sessions.ts'
import { writeStanding } from './letters.ts'
import { memberOnFile } from './member-on-file.ts'
import { revokeTokens } from './one-time-tokens.ts'
import { ACCOUNT_LIMITS } from './terms.ts'

export const suspendInput = z.object({
  member: z.string().max(100),
  reason: guardedText(ACCOUNT_LIMITS.suspensionReason),
})

/**
 * Suspends a member: every session ends at once, links sent to them stop working, and they are told why.
 * Suspending somebody who is suspended changes nothing.
 * @throws {Failure} 404 for those who may not see people and for somebody who does not exist, 403 for oneself
 */
export async function suspendMember({ db, actor, now }: Context, input: unknown): Promise<void> {
  authorize(actor, 'people.read')
  const { member: id, reason } = parse(suspendInput, input)
  const member = await memberOnFile(db, id)
  authorize(actor, 'member.suspend', member)
  await transact(db, async (tx) => {
    const { count } = await tx.member.updateMany({
      where: { id: member.id, suspendedAt: null },
      data: { suspendedAt: now, suspensionReason: reason },
    })
    if (count === 0) return
    await revokeTokens(tx, member.id, ['verify_address', 'recover_password'], now)
    await endSessions(tx, member.id, {})
    await announce(tx, 'member.suspended', { memberId: member.id })
    if (member.email && member.emailVerifiedAt) await writeStanding(tx, { ...member, email: member.email }, reason)
  })
}
