import { z } from 'zod'
import { lockDrafts } from '#server/forum/draft-owner.ts'
import { memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { Failure, invalid, notFound } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { askableMember } from './people-to-ask.ts'

/** The draft of a practice: one a person. */
const KEY = 'practice'

export const companionInput = z.object({
  /** The public id of one of the people found. */
  person: z.uuid({ error: 'invite.no_such_person' }),
})

/**
 * Asks somebody to finish the draft of one's practice together: once they say yes, both open and change the same draft,
 * and both answer for the practice when it is shared. Asking the same person again changes nothing.
 * @throws {Failure} 403 for readers, 409 without a draft or with somebody else asked, 422 for a person whom one may not ask
 */
export async function askToFinish({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { id: memberId } = memberOf(actor)
  const { person } = parse(companionInput, input)
  await transact(db, async (tx) => {
    await lockDrafts(tx, memberId)
    const companionId = await askableMember(tx, memberId, person)
    if (!companionId) throw invalid({ person: { key: 'invite.no_such_person' } })
    const which = { memberId_key: { memberId, key: KEY } }
    if (!(await tx.draft.findUnique({ where: which, select: { key: true } })))
      throw new Failure(409, { key: 'owners.no_draft' })
    const standing = await tx.draftCompanion.findUnique({ where: which, select: { companionId: true } })
    if (standing && standing.companionId !== companionId) throw new Failure(409, { key: 'owners.one_companion' })
    if (!standing) await tx.draftCompanion.create({ data: { memberId, key: KEY, companionId, askedAt: now } })
  })
}

/** Finishes one's draft alone again: whoever was asked neither sees nor changes it any more. @throws {Failure} 403 for readers */
export async function finishAlone({ db, actor }: Context): Promise<void> {
  const { id: memberId } = memberOf(actor)
  await transact(db, async (tx) => {
    await lockDrafts(tx, memberId)
    await tx.draftCompanion.deleteMany({ where: { memberId, key: KEY } })
  })
}

export const ofWriterInput = z.object({ of: z.uuid({ error: 'failure.not_found' }) })

/**
 * Says yes to finishing somebody's draft with them.
 * @throws {Failure} 403 for readers, 404 where one was not asked
 */
export async function joinDraft({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { id: companionId } = memberOf(actor)
  const { of } = parse(ofWriterInput, input)
  const asked = { companionId, draft: { member: { publicId: of } } }
  if (!(await db.draftCompanion.findFirst({ where: asked, select: { key: true } }))) throw notFound()
  await db.draftCompanion.updateMany({ where: { ...asked, acceptedAt: null }, data: { acceptedAt: now } })
}

/**
 * Says no to finishing somebody's draft with them, or no more. Where one was not asked, that is so already.
 * @throws {Failure} 403 for readers
 */
export async function leaveDraft({ db, actor }: Context, input: unknown): Promise<void> {
  const { id: companionId } = memberOf(actor)
  const { of } = parse(ofWriterInput, input)
  await db.draftCompanion.deleteMany({ where: { companionId, draft: { member: { publicId: of } } } })
}
