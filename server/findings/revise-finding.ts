import { bakeWritten } from '#server/forum/resolve-mentions.ts'
import { rewriteOpening } from '#server/forum/rewrite-opening.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { Failure, forbidden } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { cslOfFields, publicationColumns, studyColumns } from './finding-columns.ts'
import { reviseInput } from './finding-input.ts'
import { lockOwnFinding, ownFinding } from './own-finding.ts'
import { summaryText } from './summary-text.ts'

/**
 * Changes a published finding of one's own. A new summary is also the new text of the conversation's first post, which
 * keeps what it said before.
 * @throws {Failure} 404 for one that one may not see, 403 for others', 409 when another window has changed it
 */
export async function reviseFinding(context: Context, input: unknown): Promise<{ id: number }> {
  const { db, actor, now } = context
  authorize(actor, 'finding.add')
  const { id, version, ...fields } = parse(reviseInput, input)
  const standing = await ownFinding(db, actor, id, 'finding.revise')
  const { threadId } = standing
  if (threadId === null) throw forbidden()
  if (standing.version !== version) throw new Failure(409, { key: 'finding.changed_meanwhile' })
  const csl = cslOfFields(fields, standing.csl)
  const { summaryFound, summaryMeaning, summaryCertainty, language } = fields
  const body = summaryText({ ...fields, doi: csl.DOI })
  const text = { body, language, ...(await bakeWritten(db, actor, { body, threadId, number: 1 })) }
  return transact(db, async (tx) => {
    await rewriteOpening(tx, { threadId, editorId: standing.addedById, now }, text)
    const before = await lockOwnFinding(tx, actor, { id, version }, 'finding.revise')
    await tx.finding.update({
      where: { id },
      data: {
        ...publicationColumns(csl),
        ...studyColumns(fields, before, now),
        ...{ summaryFound, summaryMeaning, summaryCertainty, language },
        version: { increment: 1 },
        changedAt: now,
      },
    })
    return { id }
  })
}
