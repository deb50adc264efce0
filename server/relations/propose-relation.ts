import { z } from 'zod'
import { GROUPS } from '#server/accounts/terms.ts'
import { refuseUnread } from '#server/forum/first-posts.ts'
import { rowNumber } from '#server/forum/post-input.ts'
import type { Kind } from '#server/forum/terms.ts'
import { TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize, can } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { type Tx, transact } from '#server/platform/db.ts'
import { Failure, invalid, notFound } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { mayTie, readTie } from './kinds.plain.ts'
import { lockEnds } from './lock-ends.ts'
import { RELATION_LIMITS, type RelationState, TIES } from './terms.ts'

export const relationInput = z.object({
  threadId: rowNumber,
  /** The conversation at the other end. */
  other: z.coerce
    .number({ error: 'relation.choose_end' })
    .int({ error: 'relation.choose_end' })
    .positive({ error: 'relation.choose_end' })
    .max(2_147_483_647, { error: 'relation.choose_end' }),
  tie: z.enum(TIES, { error: 'relation.choose_tie' }),
  reason: guardedText(RELATION_LIMITS.reason),
  language: z.enum(TEXT_LANGUAGES, { error: 'language.choose' }),
  voice: z.enum(GROUPS, { error: 'voice.choose' }),
  /** Made by the form: the same key sent twice is the same relation. */
  idempotencyKey: z.uuid({ error: 'failure.stale_form' }),
})

/** What is said of two threads, read from one to the other. */
interface Said {
  fromThreadId: number
  toThreadId: number
  kind: string
  reason: string
  language: string
  voice: string
}

/**
 * Says what ties two conversations and why. Those who answer for the other end are asked; where the proposer answers for
 * both, it is confirmed at once. Sending the same idempotency key again answers with the relation that stands.
 * @throws {Failure} 404 for a thread that one may not see, 403 for readers and for a voice that is not one's own, 409 for
 * other words under a key that was used, 422 for fields that cannot be taken: no such other end, nothing that can be said
 * between these two, or what was said already
 */
export async function proposeRelation({ db, actor, now }: Context, input: unknown): Promise<{ relationId: string }> {
  const { id: authorId } = memberOf(actor)
  const { threadId, other, tie, reason, language, voice, idempotencyKey } = parse(relationInput, input)
  const { way, kind } = readTie(tie)
  const [fromThreadId, toThreadId] = way === 'from' ? [threadId, other] : [other, threadId]
  const said: Said = { fromThreadId, toThreadId, kind, reason, language, voice }
  return transact(db, async (tx) => {
    const [here, there] = await lockEnds(tx, [threadId, other])
    if (!here) throw notFound()
    authorize(actor, 'thread.read', here)
    if (!there || other === threadId || !can(actor, 'thread.read', there))
      throw invalid({ other: { key: 'relation.no_such_end' } })
    authorize(actor, 'relation.propose', { ends: [here, there] })
    authorize(actor, 'voice.use', { group: voice })
    await refuseUnread(tx, authorId)
    const standing = await proposedBefore(tx, { authorId, idempotencyKey }, said)
    if (standing) return { relationId: standing }
    const [from, to] = way === 'from' ? [here, there] : [there, here]
    if (!mayTie(kind, from.kind as Kind, to.kind as Kind)) throw invalid({ tie: { key: 'relation.not_between' } })
    const same = { fromThreadId, toThreadId, kind, withdrawnAt: null }
    if (await tx.relation.findFirst({ where: same, select: { id: true } }))
      throw invalid({ tie: { key: 'relation.said_before' } })
    const ownBoth = [here, there].every(({ answering }) => answering.includes(authorId))
    const state: RelationState = ownBoth ? 'confirmed' : 'proposed'
    const { id: relationId } = await tx.relation.create({
      data: { ...said, state, authorId, idempotencyKey, createdAt: now },
      select: { id: true },
    })
    await announce(tx, 'relation.proposed', { threadId: fromThreadId, toThreadId, relationId })
    return { relationId }
  })
}

/** The relation that this form has made already. @throws {Failure} 409 when it says something else now */
async function proposedBefore(
  tx: Tx,
  key: { authorId: string; idempotencyKey: string },
  said: Said,
): Promise<string | undefined> {
  const found = await tx.relation.findUnique({ where: { authorId_idempotencyKey: key } })
  if (!found) return undefined
  const same = Object.entries(said).every(([name, value]) => found[name as keyof Said] === value)
  if (!same) throw new Failure(409, { key: 'post.already_sent' })
  return found.id
}
