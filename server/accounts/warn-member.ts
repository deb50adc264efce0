import { z } from 'zod'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { writeWarning } from './letters.ts'
import { logDeed } from './log-deed.ts'
import { memberOnFile } from './member-on-file.ts'
import { ACCOUNT_LIMITS } from './terms.ts'

export const warnInput = z.object({
  member: z.string().max(100),
  reason: guardedText(ACCOUNT_LIMITS.suspensionReason),
})

/**
 * Warns a member by mail: nothing else changes for them. Who has no address is warned in a case about what they wrote.
 * @throws {Failure} 404 for those who may not see people and for somebody who does not exist, 403 for oneself
 */
export async function warnMember({ db, actor, now }: Context, input: unknown): Promise<void> {
  authorize(actor, 'people.read')
  const { member: id, reason } = parse(warnInput, input)
  const member = await memberOnFile(db, id)
  authorize(actor, 'member.suspend', member)
  await transact(db, async (tx) => {
    const deed = { staffId: memberOf(actor).id, verb: 'member.warned', subjectKey: `member:${member.id}` } as const
    await logDeed(tx, deed, now)
    if (member.email && member.emailVerifiedAt) await writeWarning(tx, { ...member, email: member.email }, reason)
  })
}
