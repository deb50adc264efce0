import { z } from 'zod'
import { memberOnFile } from '#server/accounts/member-on-file.ts'
import { suspendIn } from '#server/accounts/suspend-member.ts'
import { ACCOUNT_LIMITS, SUSPENSION_TERMS } from '#server/accounts/terms.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { Failure, notFound } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { lockCase } from './case-facts.ts'

export const suspendAuthorInput = z.object({
  caseId: z.number().int(),
  version: z.coerce.number().int({ error: 'field.invalid' }),
  reason: guardedText(ACCOUNT_LIMITS.suspensionReason),
  term: z.enum(SUSPENSION_TERMS, { error: 'field.invalid' }),
})

/**
 * Suspends the author whom a case is about, as a moderator may: for a time, and nobody of the staff. It is a decision of
 * the case, beside the one about the text, which stays to be made.
 * @throws {Failure} 404 for a case that one may not see, 403 for one that one may not decide or a suspension that is a
 * coordinator’s, 409 when the case has changed meanwhile or the author is suspended
 */
export async function suspendAuthor({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { caseId, version, ...said } = parse(suspendAuthorInput, input)
  const { id: byId } = memberOf(actor)
  await transact(db, async (tx) => {
    const facts = await lockCase(tx, actor, caseId)
    if (!facts) throw notFound()
    authorize(actor, 'case.read', facts)
    authorize(actor, 'case.decide', facts)
    const author = await memberOnFile(tx, facts.authorId)
    const staff = (await tx.memberRole.count({ where: { memberId: author.id } })) > 0
    const days = said.term === 'open' ? Number.POSITIVE_INFINITY : Number(said.term)
    authorize(actor, 'member.suspend', { id: author.id, inCase: { days, staff } })
    if (facts.version !== version) throw new Failure(409, { key: 'staff.case_changed' })
    const done = await suspendIn(tx, author, { ...said, byId, caseId }, now)
    if (!done) throw new Failure(409, { key: 'staff.already_suspended' })
    await tx.decision.create({
      data: {
        ...{ caseId, verb: 'suspend', rule: facts.rule, statement: said.reason, language: facts.language },
        ...{ madeById: byId, proposedAt: now, inForceAt: now, untilAt: done.until },
      },
    })
    await tx.moderationCase.update({ where: { id: caseId }, data: { version: { increment: 1 } } })
  })
}
