import { memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { parse } from '#server/platform/parse.ts'
import { caseToHandle, changeCase } from './change-case.ts'
import { logDeed } from './log-deed.ts'
import { takeInput } from './take-case.ts'

/**
 * Hands a case up: all moderators and coordinators see it from now on, whatever they answer for. Twice is once.
 * @throws {Failure} 404 for a case one may not see, 403 for a decided one
 */
export async function escalateCase({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { caseId } = parse(takeInput, input)
  const { id: staffId } = memberOf(actor)
  await transact(db, async (tx) => {
    const { id, subjectKey, escalated } = await caseToHandle(tx, actor, caseId)
    if (escalated) return
    await changeCase(tx, id, { escalatedAt: now })
    await logDeed(tx, { staffId, verb: 'case.handed_up', subjectKey, caseId: id }, now)
  })
}
