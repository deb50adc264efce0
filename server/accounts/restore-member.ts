import { z } from 'zod'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { writeStanding } from './letters.ts'
import { memberOnFile } from './member-on-file.ts'

export const restoreInput = z.object({ member: z.string().max(100) })

/**
 * Lifts a suspension, and tells the member. They sign in anew.
 * @throws {Failure} 404 for those who may not see people and for somebody who does not exist, 403 for oneself
 */
export async function restoreMember({ db, actor }: Context, input: unknown): Promise<void> {
  authorize(actor, 'people.read')
  const member = await memberOnFile(db, parse(restoreInput, input).member)
  authorize(actor, 'member.suspend', member)
  await transact(db, async (tx) => {
    const { count } = await tx.member.updateMany({
      where: { id: member.id, suspendedAt: { not: null } },
      data: { suspendedAt: null, suspensionReason: null },
    })
    if (count === 0) return
    await announce(tx, 'member.changed', { memberId: member.id })
    if (member.email && member.emailVerifiedAt) await writeStanding(tx, { ...member, email: member.email }, null)
  })
}
