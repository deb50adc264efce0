import { z } from 'zod'
import { writeStaffNews } from '#server/accounts/letters.ts'
import { logDeed } from '#server/accounts/log-deed.ts'
import { memberOnFile } from '#server/accounts/member-on-file.ts'
import { ACCOUNT_LIMITS, STAFF_ROLES } from '#server/accounts/terms.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { type Tx, transact } from '#server/platform/db.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { handUpNobodys } from './hand-up-if-nobodys.ts'
import { lockCoordinators } from './lock-coordinators.ts'

export const dismissInput = z.object({
  member: z.string().max(100),
  role: z.enum(STAFF_ROLES, { error: 'staff.choose' }),
  reason: guardedText(ACCOUNT_LIMITS.appointmentReason),
})

/**
 * Takes a staff role back, at once and in open windows too; cases that the person had taken wait for somebody again, and
 * those that no moderator answers for any more are handed up. They are told by mail. Taking what they do not hold changes
 * nothing.
 * @throws {Failure} 404 for those who may not see people and for somebody who does not exist, 403 for oneself
 */
export async function dismissStaff({ db, actor, now }: Context, input: unknown): Promise<void> {
  authorize(actor, 'people.read')
  const { member: id, role, reason } = parse(dismissInput, input)
  const member = await memberOnFile(db, id)
  authorize(actor, 'staff.appoint', member)
  await transact(db, async (tx) => {
    const byId = await lockCoordinators(tx, actor)
    const { count } = await tx.memberRole.deleteMany({ where: { memberId: member.id, role } })
    if (count === 0) return
    if (role === 'moderator' || role === 'coordinator') await releaseCasesOf(tx, member.id)
    if (role === 'moderator') await handUpNobodys(tx, now)
    await tx.staffAppointment.create({ data: { memberId: member.id, role, deed: 'dismissed', reason, byId, at: now } })
    const deed = { staffId: byId, verb: 'staff.dismissed', subjectKey: `member:${member.id}` } as const
    await logDeed(tx, { ...deed, details: { role } }, now)
    await announce(tx, 'member.changed', { memberId: member.id })
    if (member.email && member.emailVerifiedAt)
      await writeStaffNews(tx, { ...member, email: member.email }, { deed: 'dismissed', role, reason })
  })
}

/** Puts back what somebody had taken and not decided. */
async function releaseCasesOf(tx: Tx, memberId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE moderation_case
       SET taken_by_id = NULL, taken_at = NULL, version = version + 1,
           state = CASE state WHEN 'taken' THEN 'waiting' ELSE state END
     WHERE taken_by_id = ${memberId}::uuid AND state <> 'decided'`
}
