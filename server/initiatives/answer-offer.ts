import { z } from 'zod'
import { rowNumber } from '#server/forum/post-input.ts'
import { memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { type Tx, transact } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { lockInitiative } from './lock-initiative.ts'
import { settleInitiative } from './settle-initiative.ts'

export const answeredOfferInput = z.object({ threadId: rowNumber })

/**
 * Says yes to answering for an initiative too, also after a no. Nobody confirms their own, so what one has confirmed of
 * it before goes. Saying yes twice changes nothing.
 * @throws {Failure} 403 for readers, 404 for what one may not see and where one was not asked
 */
export async function acceptOffer(context: Context, input: unknown): Promise<void> {
  await answer(context, input, async (tx, { threadId, memberId, ...offer }) => {
    await tx.ownershipOffer.deleteMany({ where: { threadId, memberId } })
    await addOwner(tx, { threadId, memberId, now: context.now })
    await settleInitiative(tx, threadId)
    await announce(tx, 'initiative.changed', { threadId })
    await announce(tx, 'ownership.answered', { threadId, memberId, ...offer, yes: true })
  })
}

/**
 * Says no to answering for an initiative too.
 * @throws {Failure} as `acceptOffer`
 */
export async function declineOffer(context: Context, input: unknown): Promise<void> {
  await answer(context, input, async (tx, { threadId, memberId, ...offer }) => {
    const { count } = await tx.ownershipOffer.updateMany({
      where: { threadId, memberId, declinedAt: null },
      data: { declinedAt: context.now },
    })
    if (count > 0) await announce(tx, 'ownership.answered', { threadId, memberId, ...offer, yes: false })
  })
}

/** An offer that is answered: of which initiative, to whom, and who asked. */
interface Answered {
  threadId: number
  memberId: string
  offerId: string
  askedById: string
}

interface NewOwner {
  threadId: number
  memberId: string
  now: Date
}

/** Makes somebody an owner, in the transaction of a command that settles the initiative next. */
export async function addOwner(tx: Tx, { threadId, memberId, now }: NewOwner): Promise<void> {
  await tx.initiativeOwner.createMany({ data: [{ threadId, memberId, since: now }], skipDuplicates: true })
  await tx.formerOwner.deleteMany({ where: { threadId, memberId } })
  await tx.evidenceConfirmation.deleteMany({ where: { threadId, memberId } })
}

async function answer(
  { db, actor }: Context,
  input: unknown,
  work: (tx: Tx, asked: Answered) => Promise<void>,
): Promise<void> {
  const { id: memberId } = memberOf(actor)
  const { threadId } = parse(answeredOfferInput, input)
  await transact(db, async (tx) => {
    const { owners } = await lockInitiative(tx, actor, threadId)
    if (owners.includes(memberId)) return
    const which = { threadId_memberId: { threadId, memberId } }
    const offer = await tx.ownershipOffer.findUnique({ where: which, select: { id: true, offeredById: true } })
    if (!offer) throw notFound()
    await work(tx, { threadId, memberId, offerId: offer.id, askedById: offer.offeredById })
  })
}
