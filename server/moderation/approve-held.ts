import { z } from 'zod'
import { rowNumber } from '#server/forum/post-input.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { parse } from '#server/platform/parse.ts'
import { knownHeld } from './held-facts.ts'
import { secondLook } from './held-under-lock.ts'
import { logDeed } from './log-deed.ts'
import { heldChanged, placeHeld } from './place-held.ts'

export const approveInput = z.object({
  id: z.string(),
  /** The version that the moderator has read. */
  version: rowNumber,
})

/**
 * Lets a held text stand as it is: it becomes a post in its author's name.
 * @throws {Failure} 404 for what one may not see, 403 for one's own, 409 when it has changed or was answered meanwhile
 */
export async function approveHeld(context: Context, input: unknown): Promise<void> {
  const { id, version } = parse(approveInput, input)
  const { db, actor, now } = context
  const { id: staffId } = memberOf(actor)
  const held = await knownHeld(db, actor, id)
  authorize(actor, 'held.read', held)
  if (held.version !== version) throw heldChanged()
  authorize(actor, 'held.decide', held)
  await placeHeld(context, held, {
    body: held.body,
    decidedById: staffId,
    and: (tx) =>
      logDeed(tx, { staffId, verb: 'held.approved', subjectKey: `held:${id}`, details: secondLook(held) }, now),
  })
}
