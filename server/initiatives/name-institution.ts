import { z } from 'zod'
import { findInstitution } from '#server/directory/find-institutions.ts'
import { rowNumber } from '#server/forum/post-input.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { invalid } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { lockInitiative } from './lock-initiative.ts'
import { INITIATIVE_LIMITS } from './terms.ts'

export const institutionInput = z.object({
  threadId: rowNumber,
  institution: guardedText({ min: 1, max: 200, line: true }),
})

/**
 * Names an organisation of the registry that answers for an initiative, besides the people who do. Naming it again
 * changes nothing.
 * @throws {Failure} 404 for what one may not see, 403 for whoever is no owner, 422 for an organisation that is not
 * known (with the one that it is most like) or one too many
 */
export async function nameInstitution({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { threadId, institution: words } = parse(institutionInput, input)
  await transact(db, async (tx) => {
    authorize(actor, 'initiative.revise', await lockInitiative(tx, actor, threadId))
    const found = await findInstitution(tx, words)
    if (found.rorId === undefined)
      throw invalid({
        institution: found.like
          ? { key: 'owners.did_you_mean', values: { name: words, like: found.like } }
          : { key: 'owners.no_such_institution', values: { name: words } },
      })
    const { rorId } = found
    const named = await tx.initiativeInstitution.findMany({ where: { threadId }, select: { rorId: true } })
    if (named.some((one) => one.rorId === rorId)) return
    const { max } = INITIATIVE_LIMITS.institutions
    if (named.length >= max) throw invalid({ institution: { key: 'field.at_most', values: { max } } })
    await tx.initiativeInstitution.create({ data: { threadId, rorId, since: now }, select: { rorId: true } })
    await announce(tx, 'initiative.changed', { threadId })
  })
}

export const leftOutInput = z.object({ threadId: rowNumber, rorId: guardedText({ max: 20, line: true }) })

/**
 * Names an organisation no more. One that is not named is not named already.
 * @throws {Failure} 404 for what one may not see, 403 for whoever is no owner, 422 for what is no number of the registry
 */
export async function leaveOutInstitution({ db, actor }: Context, input: unknown): Promise<void> {
  const { threadId, rorId } = parse(leftOutInput, input)
  await transact(db, async (tx) => {
    authorize(actor, 'initiative.revise', await lockInitiative(tx, actor, threadId))
    const { count } = await tx.initiativeInstitution.deleteMany({ where: { threadId, rorId } })
    if (count > 0) await announce(tx, 'initiative.changed', { threadId })
  })
}
