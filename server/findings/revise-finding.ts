import { refuseUnread } from '#server/forum/first-posts.ts'
import { bakeWritten } from '#server/forum/resolve-mentions.ts'
import { rewriteOpening } from '#server/forum/rewrite-opening.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { Failure, forbidden } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { factsOf } from './csl-record.ts'
import { cslOfFields, publicationColumns, studyColumns } from './finding-columns.ts'
import { reviseInput, reviseRecordInput, whichInput } from './finding-input.ts'
import { knownAlready, knownWork, lockWork } from './known-works.ts'
import { lockOwnFinding, ownFinding } from './own-finding.ts'
import { placesOf } from './places-of.ts'
import { summaryText } from './summary-text.ts'

/**
 * Changes a published finding of one's own. A new summary is also the new text of the conversation's first post, which
 * keeps what it said before; once that post was taken back there is no summary, and the record alone is changed.
 * @throws {Failure} 404 for one that one may not see, 403 for others', 409 when another window has changed it, 422 for
 * fields that cannot be taken and for a work that another finding is about
 */
export async function reviseFinding(context: Context, input: unknown): Promise<{ id: number }> {
  const { db, actor, now } = context
  authorize(actor, 'finding.add')
  const { id, version } = parse(whichInput, input)
  const standing = await ownFinding(db, actor, id, 'finding.revise')
  await refuseUnread(db, standing.addedById)
  const { threadId } = standing
  if (threadId === null) throw forbidden()
  const takenBack = standing.summaryFound === ''
  const whole = takenBack ? undefined : parse(reviseInput, input)
  const fields = whole ?? parse(reviseRecordInput, input)
  if (standing.version !== version) throw new Failure(409, { key: 'finding.changed_meanwhile' })
  const csl = cslOfFields(fields, standing.csl)
  const places = await placesOf(db, fields.places)
  const another = JSON.stringify(factsOf(csl)) !== JSON.stringify(factsOf(standing.csl))
  if (another && (await knownWork(db, actor, csl, id))?.published) throw knownAlready()
  const summary = whole && summaryOf(whole)
  const body = summary && summaryText({ ...summary, doi: csl.DOI })
  const baked = body && (await bakeWritten(db, actor, { body, threadId, number: 1 }))
  return transact(db, async (tx) => {
    if (baked) {
      const text = { body, language: summary.language, ...baked }
      await rewriteOpening(tx, { threadId, editorId: standing.addedById, now }, text)
    }
    const before = await lockOwnFinding(tx, actor, { id, version }, 'finding.revise')
    if (another) {
      await lockWork(tx, csl)
      if ((await knownWork(tx, actor, csl, id))?.published) throw knownAlready()
    }
    await tx.finding.update({
      where: { id },
      data: {
        ...publicationColumns(csl),
        ...studyColumns(fields, before, now),
        places,
        ...summary,
        version: { increment: 1 },
        changedAt: now,
      },
    })
    return { id }
  })
}

const summaryOf = ({
  summaryFound,
  summaryMeaning,
  summaryCertainty,
  language,
}: Record<'summaryFound' | 'summaryMeaning' | 'summaryCertainty' | 'language', string>) => ({
  summaryFound,
  summaryMeaning,
  summaryCertainty,
  language,
})
