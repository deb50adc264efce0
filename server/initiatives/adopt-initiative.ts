import { refuseUnread } from '#server/forum/first-posts.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { type Tx, transact } from '#server/platform/db.ts'
import { Failure, invalid, type Said } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { type Adopting, adoptionInput } from './adoption-input.ts'
import { lockInitiative } from './lock-initiative.ts'
import { settleInitiative } from './settle-initiative.ts'

/** An adoption that was told, and whether this call did it or found it done. */
export interface AdoptedInitiative {
  adoptionId: string
  created: boolean
}

/**
 * Says that one uses an initiative of others, where, since when and with what changes; once a person and place. Sending
 * the same idempotency key again answers with the adoption that stands.
 * @throws {Failure} 404 for what one may not see, 403 for owners and for a voice that is not one's own, 409 for other
 * words under a key that was used, 422 for fields that cannot be taken
 */
export async function adoptInitiative({ db, actor, now }: Context, input: unknown): Promise<AdoptedInitiative> {
  const { id: memberId } = memberOf(actor)
  const adopting = parse(adoptionInput, input)
  const { threadId, place: placeCode, learnedFrom, idempotencyKey, ...told } = adopting
  return transact(db, async (tx) => {
    authorize(actor, 'initiative.adopt', await lockInitiative(tx, actor, threadId))
    authorize(actor, 'voice.use', { group: told.voice })
    await refuseUnread(tx, memberId)
    const standing = await toldBefore(tx, memberId, adopting)
    if (standing) return { adoptionId: standing, created: false }
    const wrong = await wrongIn(tx, memberId, adopting, now)
    if (Object.keys(wrong).length > 0) throw invalid(wrong)
    const { id: adoptionId } = await tx.adoption.create({
      data: {
        ...told,
        threadId,
        memberId,
        placeCode,
        learnedFromId: learnedFrom || null,
        idempotencyKey,
        createdAt: now,
      },
      select: { id: true },
    })
    await settleInitiative(tx, threadId)
    await announce(tx, 'initiative.adopted', { threadId, adoptionId })
    return { adoptionId, created: true }
  })
}

/** The adoption that this form has made already. @throws {Failure} 409 when it says something else now */
async function toldBefore(tx: Tx, memberId: string, adopting: Adopting): Promise<string | undefined> {
  const { idempotencyKey, place: placeCode, learnedFrom, ...told } = adopting
  const found = await tx.adoption.findUnique({ where: { memberId_idempotencyKey: { memberId, idempotencyKey } } })
  if (!found) return undefined
  const now = { ...told, placeCode, learnedFromId: learnedFrom || null }
  const same = Object.entries(now).every(([name, value]) => found[name as keyof typeof now] === value)
  if (!same) throw new Failure(409, { key: 'post.already_sent' })
  return found.id
}

/** What only the database and the calendar know to be wrong, by field. */
async function wrongIn(
  tx: Tx,
  memberId: string,
  { threadId, place: placeCode, sinceYear, learnedFrom }: Adopting,
  now: Date,
): Promise<Record<string, Said>> {
  const wrong: Record<string, Said> = {}
  if (!(await tx.place.findUnique({ where: { code: placeCode }, select: { code: true } })))
    wrong.place = { key: 'place.unknown' }
  else if (await tx.adoption.findFirst({ where: { threadId, memberId, placeCode, withdrawnAt: null } }))
    wrong.place = { key: 'adopt.told_before' }
  if (sinceYear > now.getUTCFullYear()) wrong.sinceYear = { key: 'adopt.year_wrong' }
  if (learnedFrom && !(await tx.adoption.findFirst({ where: { id: learnedFrom, threadId, withdrawnAt: null } })))
    wrong.learnedFrom = { key: 'adopt.no_such_source' }
  return wrong
}
