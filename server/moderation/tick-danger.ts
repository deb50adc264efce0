import { z } from 'zod'
import { rowNumber } from '#server/forum/post-input.ts'
import { memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { parse } from '#server/platform/parse.ts'
import { caseToHandle, changeCase } from './change-case.ts'
import { DANGER_ITEMS } from './danger.plain.ts'
import { logDeed } from './log-deed.ts'

export const tickInput = z.object({ caseId: rowNumber, item: z.enum(DANGER_ITEMS, { error: 'field.choose' }) })

/**
 * Says of something in the checklist of a case that it is done, by whom and when. Said twice, it stands as it was said first.
 * @throws {Failure} 404 for a case one may not see, 403 for a decided one, 422 for what is not on the list
 */
export async function tickDanger({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { caseId, item } = parse(tickInput, input)
  const { id: staffId } = memberOf(actor)
  await transact(db, async (tx) => {
    const { id, subjectKey } = await caseToHandle(tx, actor, caseId)
    const tick = { caseId: id, item, byId: staffId, at: now }
    const { count } = await tx.dangerTick.createMany({ data: [tick], skipDuplicates: true })
    if (count === 0) return
    await changeCase(tx, id, {})
    await logDeed(tx, { staffId, verb: 'danger.ticked', subjectKey, caseId: id, details: { item } }, now)
  })
}
