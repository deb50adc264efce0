import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { invalid } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { withinDraftRoom } from './draft-room.ts'
import { cslOfFields, publicationColumns, studyColumns } from './finding-columns.ts'
import { addInput } from './finding-input.ts'
import { knownWork, lockFindingsOf } from './known-works.ts'
import { placesOf } from './places-of.ts'

/**
 * Adds a finding by hand: a draft of one's own, with what is known so far. Sending the same form again finds it there.
 * @throws {Failure} 403 for readers, 422 for fields that cannot be taken for a work that is there already, and for more drafts
 * than one may have
 */
export async function addFinding(context: Context, input: unknown): Promise<{ id: number }> {
  const { db, actor, now } = context
  authorize(actor, 'finding.add')
  const { id: addedById } = memberOf(actor)
  const { idempotencyKey, ...fields } = parse(addInput, input)
  const csl = cslOfFields(fields)
  const places = await placesOf(db, fields.places)
  return transact(db, async (tx) => {
    await lockFindingsOf(tx, addedById)
    const where = { addedById_idempotencyKey: { addedById, idempotencyKey } }
    const standing = await tx.finding.findUnique({ where, select: { id: true } })
    if (standing) return standing
    const known = await knownWork(tx, actor, csl)
    if (known) throw invalid({ title: { key: known.published ? 'finding.known' : 'finding.known_draft' } })
    const { headline, summaryFound, summaryMeaning, summaryCertainty, language, theme, voice, audience } = fields
    const added = await tx.finding.create({
      data: {
        addedById,
        idempotencyKey,
        ...publicationColumns(csl),
        ...studyColumns(fields, null, now),
        places,
        ...{ headline, summaryFound, summaryMeaning, summaryCertainty, language, theme, voice, audience },
        createdAt: now,
        changedAt: now,
      },
      select: { id: true },
    })
    await withinDraftRoom(tx, addedById, 'title')
    return added
  })
}
