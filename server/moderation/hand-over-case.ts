import { z } from 'zod'
import { rowNumber } from '#server/forum/post-input.ts'
import { memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { type Tx, transact } from '#server/platform/db.ts'
import { Failure, invalid } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { caseToHandle, changeCase } from './change-case.ts'
import { logDeed } from './log-deed.ts'
import { MODERATION_LIMITS } from './terms.ts'

export const handOverInput = z.object({
  caseId: rowNumber,
  /** The version of the case that the moderator had before them. */
  version: rowNumber,
  /** Public id of the moderator who is to have it. */
  to: z.uuid({ error: 'case.choose_moderator' }),
  /** What the other should know; kept as a note. */
  note: guardedText({ max: MODERATION_LIMITS.note.max }).default(''),
})

/**
 * Gives a case to another moderator, whatever themes and languages they answer for. Never to its author, nor to who
 * reported it or decided what it is an appeal against.
 * @throws {Failure} 404 for a case one may not see, 403 for a decided one, 409 when it has changed since, 422 for somebody
 * who cannot have it
 */
export async function handOverCase({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { caseId, version, to, note } = parse(handOverInput, input)
  const { id: staffId } = memberOf(actor)
  await transact(db, async (tx) => {
    const facts = await caseToHandle(tx, actor, caseId)
    if (facts.version !== version) throw new Failure(409, { key: 'case.changed_meanwhile' })
    const takenById = await moderatorNamed(tx, to)
    const concerned = [facts.authorId, ...facts.reporterIds, ...facts.deciders]
    if (!takenById || concerned.includes(takenById)) throw invalid({ to: { key: 'case.choose_moderator' } })
    if (note) await tx.caseNote.create({ data: { caseId, authorId: staffId, body: note, createdAt: now } })
    await changeCase(tx, caseId, {
      ...{ takenById, takenAt: now },
      ...(facts.state === 'waiting' ? { state: 'taken' } : {}),
    })
    const { subjectKey } = facts
    await logDeed(tx, { staffId, verb: 'case.handed_over', subjectKey, caseId, details: { to: takenById } }, now)
  })
}

async function moderatorNamed(tx: Tx, publicId: string): Promise<string | undefined> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT member.id FROM member JOIN member_role ON member_role.member_id = member.id AND role = 'moderator'
     WHERE public_id = ${publicId}::uuid AND suspended_at IS NULL`
  return found?.id
}
