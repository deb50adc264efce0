import { z } from 'zod'
import { rowNumber } from '#server/forum/post-input.ts'
import { memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { Failure } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { caseToHandle, changeCase } from './change-case.ts'
import { logDeed } from './log-deed.ts'

export const takeInput = z.object({ caseId: rowNumber })

/**
 * Takes a case: others see at once whose it is. Taking one's own again changes nothing.
 * @throws {Failure} 404 for a case one may not see, 403 for a decided one, 409 when another took it first
 */
export async function takeCase({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { caseId } = parse(takeInput, input)
  const { id: staffId } = memberOf(actor)
  await transact(db, async (tx) => {
    const { id, subjectKey, takenById, state } = await caseToHandle(tx, actor, caseId)
    if (takenById === staffId) return
    if (takenById !== null) throw new Failure(409, { key: 'case.taken_meanwhile' })
    await changeCase(tx, id, {
      takenById: staffId,
      takenAt: now,
      ...(state === 'waiting' ? { state: 'taken' } : {}),
    })
    await logDeed(tx, { staffId, verb: 'case.taken', subjectKey, caseId: id }, now)
  })
}
