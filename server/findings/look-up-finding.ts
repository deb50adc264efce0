import { z } from 'zod'
import type { MessageKey } from '#server/i18n/messages.plain.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import { visibleFindings } from '#server/permissions/findings.ts'
import type { Actor, Context } from '#server/platform/context.ts'
import { type AnyDb, transact } from '#server/platform/db.ts'
import { doiOf } from '#server/platform/doi.plain.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import type { FoundWork } from './crossref-work.ts'
import { type CslRecord, mergedCsl } from './csl-record.ts'
import { withinDraftRoom } from './draft-room.ts'
import { publicationColumns } from './finding-columns.ts'
import { knownWork, lockFindingsOf } from './known-works.ts'
import { lookUpWork } from './look-up-work.ts'
import { FINDING_LIMITS } from './terms.ts'

export const lookUpInput = z.object({
  doi: guardedText({ min: 1, max: FINDING_LIMITS.line.max, line: true }).transform((text, context) => {
    const doi = doiOf(text)
    if (doi) return doi
    context.addIssue({ code: 'custom', message: 'finding.doi_unreadable' })
    return z.NEVER
  }),
})

/** The finding that a DOI leads to, or a form to be filled in by hand, and why. */
export type LookedUpFinding =
  | { id: number; state: 'published' | 'draft' | 'added' }
  | { id?: undefined; said: MessageKey; fields: Record<string, string> }

/**
 * Looks a DOI up: leads to the finding that has it, or makes a draft of one's own from what the register of works knows.
 * @throws {Failure} 403 for readers, 422 for what is no DOI and for more drafts than one may have, 429 for too many
 */
export async function lookUpFinding(context: Context, input: unknown): Promise<LookedUpFinding> {
  const { db, actor, now } = context
  authorize(actor, 'finding.add')
  const { id: memberId } = memberOf(actor)
  const { doi } = parse(lookUpInput, input)
  const there = await findingOfDoi(db, actor, doi)
  if (there) return there
  const answer = await lookUpWork(db, memberId, doi, now)
  if (typeof answer === 'string') return { said: `finding.look_up_${answer}`, fields: { doi } }
  const { found } = answer
  if (!found.csl) return { said: `finding.problem_${found.problem ?? 'unreadable'}`, fields: { ...found.fields, doi } }
  return keepDraft(context, memberId, { ...found, csl: { ...found.csl, DOI: doi } })
}

/** The finding with a DOI that the asker may see. Published ones come first, then one's own drafts. */
async function findingOfDoi(db: AnyDb, actor: Actor, doi: string): Promise<LookedUpFinding | undefined> {
  const [there] = await db.$queryRaw<{ id: number; state: 'published' | 'draft' }[]>`
    SELECT finding.id, finding.state FROM finding LEFT JOIN thread ON thread.id = finding.thread_id
     WHERE finding.doi = ${doi.toLowerCase()} AND ${visibleFindings(actor)}
     ORDER BY finding.state = 'published' DESC, finding.id LIMIT 1`
  return there
}

/** A draft of what was found; a work that is there without its DOI is led to, and what a draft of it leaves out is filled in. */
function keepDraft(
  { db, actor, now }: Context,
  addedById: string,
  { csl, funding, registration, retracted }: FoundWork & { csl: CslRecord },
): Promise<LookedUpFinding> {
  return transact(db, async (tx) => {
    await lockFindingsOf(tx, addedById)
    const known = await knownWork(tx, actor, csl)
    if (known?.published) return { id: known.id, state: 'published' }
    if (known) {
      const columns = publicationColumns(mergedCsl(known.csl, csl))
      await tx.finding.update({
        where: { id: known.id },
        data: { ...columns, version: { increment: 1 }, changedAt: now },
      })
      return { id: known.id, state: 'draft' }
    }
    const data = { addedById, ...publicationColumns(csl), createdAt: now, changedAt: now }
    const { id } = await tx.finding.create({
      data: { ...data, funding, registration, retractedAt: retracted ? now : null },
      select: { id: true },
    })
    await withinDraftRoom(tx, addedById, 'doi')
    return { id, state: 'added' }
  })
}
