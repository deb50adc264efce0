import { z } from 'zod'
import { rowNumber } from '#server/forum/post-input.ts'
import { localeOfText } from '#server/i18n/locale-of-text.ts'
import { translate } from '#server/i18n/messages.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { Failure } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { closeCase } from './close-case.ts'
import { logDeed } from './log-deed.ts'
import { subjectUnderLock } from './sides.ts'
import { standingCare } from './standing-care.ts'
import { takeBack } from './undo-decision.ts'
import { writeKindly } from './write-kindly.ts'

export const endCareInput = z.object({
  caseId: rowNumber,
  /** `back`: the post stands again as it was. `closed`: it stays hidden, and the case is done. */
  how: z.enum(['back', 'closed'], { error: 'field.choose' }),
})

/**
 * Ends the care of a case: the danger is over, or was none. The post is put back and its author told so, or it stays hidden.
 * @throws {Failure} 404 for a case one may not see, 403 for a decided one and for who reported it, 409 where nothing is hidden, or something else
 * stands in its place
 */
export async function endCare({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { caseId, how } = parse(endCareInput, input)
  const { id: staffId } = memberOf(actor)
  await transact(db, async (tx) => {
    const subject = await subjectUnderLock(tx, actor, caseId)
    const { facts } = subject
    authorize(actor, 'case.read', facts)
    authorize(actor, 'care.end', facts)
    const care = await standingCare(tx, caseId)
    if (!care) throw new Failure(409, { key: 'danger.not_hidden' })
    const { authorId, language, subjectKey } = facts
    if (how === 'back') {
      await takeBack(tx, subject, care.id, now)
      const author = await tx.member.findUniqueOrThrow({ where: { id: authorId }, select: { displayName: true } })
      const statement = translate(localeOfText(language))('danger.to_author_back', { name: author.displayName })
      const made = { caseId, verb: 'undo', rule: 'danger', statement, language, madeById: staffId }
      const { id: decisionId } = await tx.decision.create({
        data: { ...made, proposedAt: now, inForceAt: now },
        select: { id: true },
      })
      await writeKindly(tx, authorId, { letter: 'danger.mail_back', path: `/decisions/${decisionId}`, statement })
      await announce(tx, 'decision.made', { decisionId })
    }
    await closeCase(tx, facts, 'decided', now)
    const verb = how === 'back' ? 'danger.taken_back' : 'danger.closed'
    await logDeed(tx, { staffId, verb, subjectKey, caseId }, now)
  })
}
