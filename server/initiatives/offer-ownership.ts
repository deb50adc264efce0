import { z } from 'zod'
import { countOne } from '#server/accounts/counters.ts'
import { rowNumber } from '#server/forum/post-input.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { Failure, invalid } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { lockInitiative } from './lock-initiative.ts'
import { askableMember } from './people-to-ask.ts'

/** Offers of one member in a day. */
const DAY = { points: 20, duration: 24 * 60 * 60 }

export const offerInput = z.object({
  threadId: rowNumber,
  /** The public id of one of the people found. */
  person: z.uuid({ error: 'invite.no_such_person' }),
})

/**
 * Asks somebody to answer for an initiative too. Asking again changes nothing; whoever has said no is not asked again.
 * @throws {Failure} 404 for what one may not see, 403 for whoever is no owner, 422 for a person whom one may not ask or
 * who has said no, 429 after enough of it for a day
 */
export async function offerOwnership({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { id: offeredById } = memberOf(actor)
  const { threadId, person } = parse(offerInput, input)
  await transact(db, async (tx) => {
    const { owners, ...facts } = await lockInitiative(tx, actor, threadId)
    authorize(actor, 'initiative.revise', { owners, ...facts })
    const memberId = await askableMember(tx, offeredById, person)
    if (!memberId) throw invalid({ person: { key: 'invite.no_such_person' } })
    if (owners.includes(memberId)) return
    const which = { threadId_memberId: { threadId, memberId } }
    const standing = await tx.ownershipOffer.findUnique({ where: which, select: { declinedAt: true } })
    if (standing?.declinedAt) throw invalid({ person: { key: 'owners.said_no' } })
    if (standing) return
    await withinTheDay(offeredById)
    const { id: offerId } = await tx.ownershipOffer.create({
      data: { threadId, memberId, offeredById, offeredAt: now },
      select: { id: true },
    })
    await announce(tx, 'ownership.offered', { threadId, offerId })
  })
}

async function withinTheDay(memberId: string): Promise<void> {
  const { count, endsIn } = await countOne('ownership-offer', DAY, memberId)
  if (count <= DAY.points) return
  throw new Failure(429, { key: 'invite.enough', values: { max: DAY.points } }, {}, Math.ceil(endsIn / 1_000))
}
