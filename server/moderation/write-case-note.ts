import { z } from 'zod'
import { rowNumber } from '#server/forum/post-input.ts'
import { memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { caseToHandle, changeCase } from './change-case.ts'
import { logDeed } from './log-deed.ts'
import { MODERATION_LIMITS } from './terms.ts'

export const noteInput = z.object({ caseId: rowNumber, note: guardedText(MODERATION_LIMITS.note) })

/**
 * Writes a note for the others who handle a case; its author and who reported it never see it.
 * @throws {Failure} 404 for a case one may not see, 403 for a decided one, 422 for no words
 */
export async function writeCaseNote({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { caseId, note } = parse(noteInput, input)
  const { id: staffId } = memberOf(actor)
  await transact(db, async (tx) => {
    const { id, subjectKey } = await caseToHandle(tx, actor, caseId)
    await tx.caseNote.create({ data: { caseId: id, authorId: staffId, body: note, createdAt: now } })
    await changeCase(tx, id, {})
    await logDeed(tx, { staffId, verb: 'case.noted', subjectKey, caseId: id }, now)
  })
}
