import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { parse } from '#server/platform/parse.ts'
import { cslOfFields, publicationColumns, studyColumns } from './finding-columns.ts'
import { draftInput } from './finding-input.ts'
import { lockOwnFinding } from './own-finding.ts'
import { placesOf } from './places-of.ts'

/**
 * Keeps a draft of one's own as far as it has come.
 * @throws {Failure} 404 for one that is not one's own, 403 for one that is published, 409 when another window has changed it
 */
export async function saveFindingDraft(context: Context, input: unknown): Promise<{ id: number; version: number }> {
  const { db, actor, now } = context
  authorize(actor, 'finding.add')
  const { id, version, ...fields } = parse(draftInput, input)
  const places = await placesOf(db, fields.places)
  return transact(db, async (tx) => {
    // What may still be published is a draft.
    const before = await lockOwnFinding(tx, actor, { id, version }, 'finding.publish')
    const { headline, summaryFound, summaryMeaning, summaryCertainty, language, theme, voice, audience } = fields
    return tx.finding.update({
      where: { id },
      data: {
        ...publicationColumns(cslOfFields(fields, before.csl)),
        ...studyColumns(fields, before, now),
        places,
        ...{ headline, summaryFound, summaryMeaning, summaryCertainty, language, theme, voice, audience },
        version: { increment: 1 },
        changedAt: now,
      },
      select: { id: true, version: true },
    })
  })
}
