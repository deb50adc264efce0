import { z } from 'zod'
import { rowNumber } from '#server/forum/post-input.ts'
import { bakeWritten } from '#server/forum/resolve-mentions.ts'
import { textKey } from '#server/forum/same-text.ts'
import { FORUM_LIMITS } from '#server/forum/terms.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { type Tx, transact } from '#server/platform/db.ts'
import { Failure } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { giveBackHeld } from './give-back-held.ts'
import { type KnownHeld, knownHeld } from './held-facts.ts'
import { ownHeldUnderLock } from './held-under-lock.ts'
import { heldChanged, placeHeld } from './place-held.ts'

const read = { id: z.string(), version: rowNumber }
export const answerInput = z.object(read)
export const changeInput = z.object({ ...read, body: guardedText(FORUM_LIMITS.body) })

/** @throws {Failure} 404 for others' texts, 409 when it has changed or was answered meanwhile */
async function own({ db, actor }: Context, { id, version }: z.output<typeof answerInput>): Promise<KnownHeld> {
  const held = await knownHeld(db, actor, id)
  authorize(actor, 'held.read', held)
  authorize(actor, 'held.answer', held)
  if (held.version !== version) throw heldChanged()
  return held
}

const told = (tx: Tx, heldId: string): Promise<void> => announce(tx, 'held.changed', { heldId })

/**
 * The author says yes to the words that a moderator asked for: they are published in the author's name.
 * @throws {Failure} 404 for others' texts, 409 when it has changed meanwhile or the conversation does not take it
 */
export async function agreeToWords(context: Context, input: unknown): Promise<void> {
  const held = await own(context, parse(answerInput, input))
  const asked = await context.db.heldPost.findUnique({ where: { id: held.id }, select: { decidedById: true } })
  if (held.state !== 'asked' || held.proposedBody === null || !asked?.decidedById) throw heldChanged()
  await placeHeld(context, held, { body: held.proposedBody, otherWords: true, decidedById: asked.decidedById })
}

/**
 * The author says no: what they wrote waits again as it is.
 * @throws {Failure} 404 for others' texts, 409 when nothing is asked any more
 */
export async function declineWords({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { id, version } = parse(answerInput, input)
  await transact(db, async (tx) => {
    const held = await ownHeldUnderLock(tx, actor, { id, version })
    if (held.state !== 'asked') throw heldChanged()
    await tx.heldPost.update({
      where: { id },
      data: { state: 'waiting', declinedAt: now, decidedById: null },
      select: { id: true },
    })
    await told(tx, id)
  })
}

/**
 * The author writes it anew while it waits; whatever a moderator asked for is answered by that. What another moderator is
 * asked about stays as it was refused.
 * @throws {Failure} 404 for others' texts, 409 when it was answered meanwhile or another moderator is asked, 422 for a text
 * that cannot be taken
 */
export async function changeHeld({ db, actor }: Context, input: unknown): Promise<void> {
  const { id, version, body } = parse(changeInput, input)
  await bakeWritten(db, actor, { body, threadId: undefined })
  await transact(db, async (tx) => {
    const { appealedAt } = await ownHeldUnderLock(tx, actor, { id, version })
    if (appealedAt) throw new Failure(409, { key: 'held.again_unchanged' })
    const data = { body, textKey: textKey(body), state: 'waiting', proposedBody: null, decidedById: null }
    await tx.heldPost.update({ where: { id }, data: { ...data, declinedAt: null }, select: { id: true } })
    await told(tx, id)
  })
}

/**
 * The author takes it back: it is a draft again, and nobody reads it. Where another moderator was asked, what the first one
 * said stands, for good.
 * @returns where they write on
 * @throws {Failure} 404 for others' texts, 409 when it was answered meanwhile or there is no room for another draft
 */
export async function takeBackHeld(context: Context, input: unknown): Promise<string> {
  const { db, actor, now } = context
  const { id, version } = parse(answerInput, input)
  const held = await own(context, { id, version })
  if (held.state !== 'waiting' && held.state !== 'asked') throw heldChanged()
  // The draft comes first: a text may stand in two places for a moment, and never in none.
  const draft = await giveBackHeld(context, held)
  if (draft === undefined) throw new Failure(409, { key: 'held.no_room' })
  await transact(db, async (tx) => {
    const { appealedAt } = await ownHeldUnderLock(tx, actor, { id, version })
    if (appealedAt) await standsRefused(tx, id, now)
    else await tx.heldPost.delete({ where: { id }, select: { id: true } })
    await told(tx, id)
  })
  return draft
}

const standsRefused = (tx: Tx, id: string, now: Date): Promise<number> => tx.$executeRaw`
  UPDATE held_post
     SET state = 'refused', rule = first_rule, statement = first_statement, decided_at = first_refused_at,
         decided_by_id = refused_by_id, proposed_body = NULL, taken_back_at = ${now}
   WHERE id = ${id}::uuid`

/**
 * The author takes up again what was refused.
 * @returns where they write on
 * @throws {Failure} 404 for others' texts, 409 where it is not kept any more or there is no room for another draft
 */
export async function takeUpRefused(context: Context, input: unknown): Promise<string> {
  const held = await own(context, parse(answerInput, input))
  const draft = held.state === 'refused' ? await giveBackHeld(context, held) : undefined
  if (draft === undefined) throw new Failure(409, { key: 'held.no_room' })
  return draft
}
