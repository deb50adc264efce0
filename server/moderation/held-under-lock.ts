import { lockThread } from '#server/forum/lock-thread.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Actor } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/db.ts'
import { announce } from '#server/signals/announce.ts'
import { type KnownHeld, knownHeld, lockHeld } from './held-facts.ts'
import { logDeed } from './log-deed.ts'
import { heldChanged } from './place-held.ts'

/** What is answered about, and the version that was read. */
interface Wanted {
  id: string
  version: number
}

/**
 * The thread that a text answers in and the text, locked in this order, as sending it locks them: the database looks at the
 * thread again whenever the text changes twice.
 */
async function lockBoth(tx: Tx, actor: Actor, id: string): Promise<KnownHeld> {
  const { threadId } = await knownHeld(tx, actor, id)
  if (threadId !== null) await lockThread(tx, threadId)
  return lockHeld(tx, actor, id)
}

/**
 * A held text that a moderator answers, locked until the transaction ends; its version has been raised.
 * @throws {Failure} 404 for what one may not see, 403 for one's own and for what one has refused before, 409 when it has changed or was answered meanwhile
 */
export async function heldUnderLock(tx: Tx, actor: Actor, { id, version }: Wanted): Promise<KnownHeld> {
  const held = await lockBoth(tx, actor, id)
  authorize(actor, 'held.read', held)
  if (held.version !== version || (held.state !== 'waiting' && held.state !== 'asked')) throw heldChanged()
  authorize(actor, 'held.decide', held)
  await tx.$executeRaw`UPDATE held_post SET version = version + 1 WHERE id = ${id}::uuid`
  return held
}

/**
 * The same for its author.
 * @throws {Failure} 404 for others' texts, 409 as above
 */
export async function ownHeldUnderLock(tx: Tx, actor: Actor, { id, version }: Wanted): Promise<KnownHeld> {
  const held = await lockBoth(tx, actor, id)
  authorize(actor, 'held.read', held)
  authorize(actor, 'held.answer', held)
  if (held.version !== version || (held.state !== 'waiting' && held.state !== 'asked')) throw heldChanged()
  await tx.$executeRaw`UPDATE held_post SET version = version + 1 WHERE id = ${id}::uuid`
  return held
}

/** What the log says of an answer besides: that another moderator had refused it before. */
export const secondLook = ({ appealedAt }: Pick<KnownHeld, 'appealedAt'>): { second?: true } =>
  appealedAt ? { second: true } : {}

/** Logs what a moderator answered and tells of it. */
export async function answered(
  tx: Tx,
  { id, authorId, ...held }: KnownHeld,
  { staffId, answer, rule }: { staffId: string; answer: 'asked' | 'refused'; rule?: string },
  now: Date,
): Promise<void> {
  const details = { ...(rule ? { rule } : {}), ...secondLook(held) }
  await logDeed(tx, { staffId, verb: `held.${answer}`, subjectKey: `held:${id}`, details }, now)
  await announce(tx, 'held.changed', { heldId: id })
  await announce(tx, 'held.answered', { heldId: id, memberId: authorId, answer })
}
