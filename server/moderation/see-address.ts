import { z } from 'zod'
import { logDeed } from '#server/accounts/log-deed.ts'
import { memberOnFile } from '#server/accounts/member-on-file.ts'
import { ACCOUNT_LIMITS } from '#server/accounts/terms.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize, can } from '#server/permissions/can.ts'
import type { Actor, Context } from '#server/platform/context.ts'
import { type Tx, transact } from '#server/platform/db.ts'
import { invalid } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { knownCase } from './case-facts.ts'

export const seeAddressInput = z.object({
  member: z.string().max(100),
  reason: guardedText(ACCOUNT_LIMITS.addressReason),
  case: z
    .string()
    .regex(/^\d{0,9}$/, { error: 'staff.address_case_wrong' })
    .default(''),
})

/** An address that was shown. */
export interface SeenAddress {
  displayName: string
  email: string | null
}

/**
 * Shows somebody’s e-mail address once: the seeing is logged, and the person reads in their settings that it happened,
 * and why.
 * @throws {Failure} 404 for those who may not and for somebody who does not exist, 422 without a reason, or with a case
 * that the person has nothing to do with
 */
export async function seeAddress({ db, actor, now }: Context, input: unknown): Promise<SeenAddress> {
  authorize(actor, 'people.read')
  const { member: id, reason, case: number } = parse(seeAddressInput, input)
  const { id: memberId, displayName, email } = await memberOnFile(db, id)
  authorize(actor, 'address.read', { id: memberId })
  const { id: staffId } = memberOf(actor)
  const caseId = number === '' ? null : Number(number)
  return transact(db, async (tx) => {
    if (caseId !== null && !(await concerns(tx, actor, caseId, memberId)))
      throw invalid({ case: { key: 'staff.address_case_wrong' } })
    await tx.addressSeen.create({ data: { memberId, staffId, reason, caseId, at: now } })
    const deed = { staffId, verb: 'address.seen', subjectKey: `member:${memberId}` } as const
    await logDeed(tx, { ...deed, ...(caseId === null ? {} : { caseId }) }, now)
    return { displayName, email }
  })
}

/** Whether a case that the asker may see is about a member, or was brought by them. One they may not see tells them nothing. */
async function concerns(tx: Tx, actor: Actor, caseId: number, memberId: string): Promise<boolean> {
  const facts = await knownCase(tx, actor, caseId)
  if (!facts || !can(actor, 'case.read', facts)) return false
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT FROM moderation_case
     WHERE id = ${caseId} AND (author_id = ${memberId}::uuid OR EXISTS (
           SELECT FROM report WHERE report.case_id = moderation_case.id AND reporter_id = ${memberId}::uuid))`
  return rows.length > 0
}
