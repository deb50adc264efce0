import { openRead } from '#server/forum/open-thread.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { parse } from '#server/platform/parse.ts'
import { cslOfFields, publicationColumns, studyColumns } from './finding-columns.ts'
import { publishInput } from './finding-input.ts'
import { knownAlready, knownWork, lockWork } from './known-works.ts'
import { lockOwnFinding, ownFinding } from './own-finding.ts'
import { placesOf } from './places-of.ts'
import { summaryText } from './summary-text.ts'

/** A finding that is published, and its conversation. */
export interface PublishedFinding {
  id: number
  threadId: number
  slug: string
}

/**
 * Publishes a draft of one's own: it opens a conversation, whose first post is the plain summary. Both come to be, or
 * neither. Sending the same form again answers with what stands.
 * @throws {Failure} 404 for one that is not one's own, 403 for one that is published, 409 when another window has changed
 * it, 422 for what is missing and for a work that is published already
 */
export async function publishFinding(context: Context, input: unknown): Promise<PublishedFinding> {
  const { db, actor, now } = context
  authorize(actor, 'finding.add')
  const { id, version, idempotencyKey, ...fields } = parse(publishInput, input)
  const sent = await db.finding.findFirst({
    where: { id, thread: { authorId: memberOf(actor).id, posts: { some: { number: 1, idempotencyKey } } } },
    select: { threadId: true },
  })
  const places = await placesOf(db, fields.places)
  const before = await ownFinding(db, actor, id, sent ? 'finding.revise' : 'finding.publish')
  const csl = cslOfFields(fields, before.csl)
  if (!sent && (await knownWork(db, actor, csl, id))?.published) throw knownAlready()
  const { headline, summaryFound, summaryMeaning, summaryCertainty, language, theme, voice, audience } = fields
  const opening = {
    ...{ title: headline, kind: 'finding' as const, theme, audience, voice, language, idempotencyKey },
    place: '',
    addressedGroup: '' as const,
    addressedOrganisation: '',
    draftVersion: undefined,
    body: summaryText({ summaryFound, summaryMeaning, summaryCertainty, language, doi: csl.DOI }),
  }
  const { threadId, slug } = await openRead(context, opening, {
    draft: 'open',
    and: async (tx, threadId) => {
      const draft = await lockOwnFinding(tx, actor, { id, version }, 'finding.publish')
      await lockWork(tx, csl)
      if ((await knownWork(tx, actor, csl, id))?.published) throw knownAlready()
      await tx.finding.update({
        where: { id },
        data: {
          state: 'published',
          threadId,
          ...publicationColumns(csl),
          ...studyColumns(fields, draft, now),
          places,
          ...{ headline, summaryFound, summaryMeaning, summaryCertainty, language, theme, voice, audience },
          version: { increment: 1 },
          changedAt: now,
          publishedAt: now,
        },
      })
    },
  }).catch((error: unknown) => {
    // Somebody else has published the same work meanwhile.
    const doubled = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
    throw doubled ? knownAlready() : error
  })
  return { id, threadId, slug }
}
