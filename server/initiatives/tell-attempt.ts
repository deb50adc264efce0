import { refuseUnread } from '#server/forum/first-posts.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { type Tx, transact } from '#server/platform/db.ts'
import { Failure, invalid, type Said } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { attemptInput, columnsOf, type Telling } from './attempt-input.ts'
import { lockInitiative } from './lock-initiative.ts'

/** An attempt that was told, and whether this call did it or found it done. */
export interface ToldAttempt {
  attemptId: number
  created: boolean
}

/**
 * Tells of something that was tried and did not work as planned: an initiative that stands here, or something else.
 * Sending the same idempotency key again answers with the attempt that stands.
 * @throws {Failure} 404 for an initiative one may not see, 403 for readers and for a voice that is not one's own, 409 for
 * other words under a key that was used, 422 for fields that cannot be taken
 */
export async function tellAttempt({ db, actor, now }: Context, input: unknown): Promise<ToldAttempt> {
  const { id: memberId } = memberOf(actor)
  const telling = parse(attemptInput, input)
  const threadId = telling.practice === '' ? null : telling.practice
  return transact(db, async (tx) => {
    const thread = threadId === null ? null : (await lockInitiative(tx, actor, threadId)).thread
    authorize(actor, 'attempt.tell', { thread })
    authorize(actor, 'voice.use', { group: telling.voice })
    await refuseUnread(tx, memberId)
    const told = { ...columnsOf(telling), threadId }
    const standing = await toldBefore(tx, memberId, telling.idempotencyKey, told)
    if (standing) return { attemptId: standing, created: false }
    const wrong = await wrongIn(tx, telling, now)
    if (Object.keys(wrong).length > 0) throw invalid(wrong)
    const themeCode = await themeOf(tx, threadId, telling)
    const { id: attemptId } = await tx.attempt.create({
      data: { ...told, themeCode, memberId, idempotencyKey: telling.idempotencyKey, createdAt: now },
      select: { id: true },
    })
    if (threadId !== null) await announce(tx, 'attempt.told', { threadId, attemptId })
    return { attemptId, created: true }
  })
}

async function themeOf(tx: Tx, threadId: number | null, { theme }: Telling): Promise<string> {
  if (threadId === null) return theme
  return (await tx.thread.findUniqueOrThrow({ where: { id: threadId }, select: { themeCode: true } })).themeCode
}

/** The attempt that this form has told already. @throws {Failure} 409 when it says something else now */
async function toldBefore(
  tx: Tx,
  memberId: string,
  idempotencyKey: string,
  told: Readonly<Record<string, unknown>>,
): Promise<number | undefined> {
  const found = await tx.attempt.findUnique({ where: { memberId_idempotencyKey: { memberId, idempotencyKey } } })
  if (!found) return undefined
  const before = found as Readonly<Record<string, unknown>>
  if (Object.entries(told).every(([name, value]) => String(before[name]) === String(value))) return found.id
  throw new Failure(409, { key: 'post.already_sent' })
}

/** What only the database and the calendar know to be wrong, by field. */
async function wrongIn(tx: Tx, { place, year }: Telling, now: Date): Promise<Record<string, Said>> {
  const wrong: Record<string, Said> = {}
  if (!(await tx.place.findUnique({ where: { code: place }, select: { code: true } })))
    wrong.place = { key: 'place.unknown' }
  if (year > now.getUTCFullYear()) wrong.year = { key: 'adopt.year_wrong' }
  return wrong
}
