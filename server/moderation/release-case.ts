import { memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { Failure } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { caseToHandle, changeCase } from './change-case.ts'
import { logDeed } from './log-deed.ts'
import { takeInput } from './take-case.ts'

/**
 * Puts a case back that one took, for others to take.
 * @throws {Failure} 404 for a case one may not see, 403 for a decided one, 409 for one that is not one's own
 */
export async function releaseCase({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { caseId } = parse(takeInput, input)
  const { id: staffId } = memberOf(actor)
  await transact(db, async (tx) => {
    const { id, subjectKey, takenById, state } = await caseToHandle(tx, actor, caseId)
    if (takenById === null) return
    if (takenById !== staffId) throw new Failure(409, { key: 'case.taken_meanwhile' })
    await changeCase(tx, id, {
      ...{ takenById: null, takenAt: null },
      ...(state === 'taken' ? { state: 'waiting' } : {}),
    })
    await logDeed(tx, { staffId, verb: 'case.released', subjectKey, caseId: id }, now)
  })
}
