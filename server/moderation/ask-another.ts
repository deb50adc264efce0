import { z } from 'zod'
import { eraseDraft, lockDrafts } from '#server/forum/draft-owner.ts'
import { rowNumber } from '#server/forum/post-input.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { Failure } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { draftOf } from './give-back-held.ts'
import { handUpHeldIfNobodys } from './hand-up-held.ts'
import { mayAskAgain } from './held.plain.ts'
import { lockHeld } from './held-facts.ts'
import { heldChanged } from './place-held.ts'
import { MODERATION_LIMITS } from './terms.ts'

export const askAnotherInput = z.object({
  id: z.string(),
  version: rowNumber,
  appeal: guardedText(MODERATION_LIMITS.appeal),
})

/**
 * The author of a refused text shows it to another moderator, once, and says why it should stand. It waits again, as it
 * was, for somebody who has not refused it; what was said before is kept beside it. No deed of staff, and not in their log.
 * @throws {Failure} 404 for others' texts, 409 when it was asked before, is not refused or is not kept any more, 422 for
 * words that cannot be taken
 */
export async function askAnother({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { id, version, appeal } = parse(askAnotherInput, input)
  const { id: authorId } = memberOf(actor)
  await transact(db, async (tx) => {
    await lockDrafts(tx, authorId)
    const held = await lockHeld(tx, actor, id)
    authorize(actor, 'held.read', held)
    authorize(actor, 'held.answer', held)
    if (held.version !== version) throw heldChanged()
    if (!mayAskAgain(held)) throw new Failure(409, { key: held.body ? 'held.again_once' : 'held.erased' })
    await tx.$executeRaw`
      UPDATE held_post
         SET state = 'waiting', version = version + 1, appealed_at = ${now}, appeal_words = ${appeal},
             first_rule = rule, first_statement = statement, first_refused_at = decided_at, refused_by_id = decided_by_id,
             rule = NULL, statement = '', decided_at = NULL, decided_by_id = NULL, declined_at = NULL
       WHERE id = ${id}::uuid`
    // It went back to its author as a draft, which waits again now; what was written on in it stays.
    await eraseDraft(tx, authorId, draftOf(held), { version: undefined, body: held.body })
    await handUpHeldIfNobodys(tx, id, now)
    await announce(tx, 'held.changed', { heldId: id })
  })
}
