import { z } from 'zod'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { writeStanding } from './letters.ts'
import { logDeed } from './log-deed.ts'
import { memberOnFile } from './member-on-file.ts'

/** What stands on a member whose account is open. */
export const NOT_SUSPENDED = { suspendedAt: null, suspensionReason: null, suspendedUntil: null }

export const restoreInput = z.object({ member: z.string().max(100) })

/**
 * Lifts a suspension, and tells the member. They sign in anew.
 * @throws {Failure} 404 for those who may not see people and for somebody who does not exist, 403 for oneself
 */
export async function restoreMember({ db, actor, now }: Context, input: unknown): Promise<void> {
  authorize(actor, 'people.read')
  const member = await memberOnFile(db, parse(restoreInput, input).member)
  authorize(actor, 'member.suspend', member)
  await transact(db, async (tx) => {
    const { count } = await tx.member.updateMany({
      where: { id: member.id, suspendedAt: { not: null } },
      data: NOT_SUSPENDED,
    })
    if (count === 0) return
    await announce(tx, 'member.changed', { memberId: member.id })
    const deed = { staffId: memberOf(actor).id, verb: 'member.restored', subjectKey: `member:${member.id}` } as const
    await logDeed(tx, deed, now)
    if (member.email && member.emailVerifiedAt) await writeStanding(tx, { ...member, email: member.email }, null)
  })
}
