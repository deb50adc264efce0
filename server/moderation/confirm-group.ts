import { z } from 'zod'
import { logDeed } from '#server/accounts/log-deed.ts'
import { memberOnFile } from '#server/accounts/member-on-file.ts'
import { GROUPS } from '#server/accounts/terms.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { invalid } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'

/** Service users are never confirmed: a pseudonym is welcome. */
const CONFIRMED = GROUPS.filter((group) => group !== 'service_user')

export const confirmInput = z.object({
  member: z.string().max(100),
  group: z.enum(CONFIRMED, { error: 'field.choose' }),
  intent: z.enum(['confirm', 'withdraw'], { error: 'failure.stale_form' }),
})

/**
 * Says that somebody belongs to a group as they say, or that this is not known any more. Their page shows it; what is theirs by
 * it they may at once: nobody reads their first texts before others, and a policymaker speaks for their body. Saying what is
 * said already changes nothing.
 * @throws {Failure} 404 for those who may not see people and for somebody who does not exist, 403 for oneself, 422 for a
 * group that they do not say they belong to
 */
export async function confirmGroup({ db, actor, now }: Context, input: unknown): Promise<void> {
  authorize(actor, 'people.read')
  const { member, group, intent } = parse(confirmInput, input)
  const { id: memberId } = await memberOnFile(db, member)
  authorize(actor, 'group.confirm', { id: memberId })
  const { id: staffId } = memberOf(actor)
  const confirm = intent === 'confirm'
  await transact(db, async (tx) => {
    const [seat] = await tx.$queryRaw<{ confirmed: boolean }[]>`
      SELECT verified_at IS NOT NULL AS confirmed FROM member_group
       WHERE member_id = ${memberId}::uuid AND "group" = ${group} FOR UPDATE`
    if (!seat) throw invalid({ group: { key: 'field.choose' } })
    if (seat.confirmed === confirm) return
    await tx.memberGroup.update({
      where: { memberId_group: { memberId, group } },
      data: { verifiedAt: confirm ? now : null },
      select: { group: true },
    })
    const verb = confirm ? 'group.confirmed' : 'group.withdrawn'
    await logDeed(tx, { staffId, verb, subjectKey: `member:${memberId}`, details: { group } }, now)
    await announce(tx, 'member.changed', { memberId })
  })
}
