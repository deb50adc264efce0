import { z } from 'zod'
import { rowNumber } from '#server/forum/post-input.ts'
import { TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import { ADVISORY_LOCKS } from '#server/platform/advisory-locks.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { invalid } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { logDeed } from './log-deed.ts'
import { mondayOf, SHAPING_LIMITS } from './shaping.plain.ts'
import { threadNamed } from './thread-named.ts'

export const pickInput = z.object({
  /** A number or an address. */
  thread: guardedText({ min: 1, max: 400, line: true }),
  line: guardedText({ ...SHAPING_LIMITS.worthLine, line: true }),
  language: z.enum(TEXT_LANGUAGES, { error: 'language.choose' }),
})

/**
 * Picks a thread as worth reading this week, with a line that says why; picking it again replaces the line.
 * @throws {Failure} 403 for whoever is neither curator nor moderator, 422 for a thread that there is not and for a sixth
 */
export async function pickWorthReading({ db, actor, now }: Context, input: unknown): Promise<void> {
  authorize(actor, 'commons.shape')
  const { id: pickedById } = memberOf(actor)
  const { thread, ...said } = parse(pickInput, input)
  const week = mondayOf(now)
  await transact(db, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADVISORY_LOCKS.worthReading})`
    const threadId = await threadNamed(tx, actor, thread)
    const picked = await tx.worthReading.findMany({ where: { week }, select: { threadId: true, position: true } })
    const standing = picked.find((pick) => pick.threadId === threadId)
    const free = [1, 2, 3, 4, 5].find((place) => !picked.some(({ position }) => position === place))
    const position = standing?.position ?? free
    if (position === undefined) throw invalid({ thread: { key: 'worth.full', values: { max: SHAPING_LIMITS.worth } } })
    const data = { ...said, position, pickedById, pickedAt: now }
    await tx.worthReading.upsert({
      where: { week_threadId: { week, threadId } },
      create: { week, threadId, ...data },
      update: data,
      select: { threadId: true },
    })
    await logDeed(tx, { staffId: pickedById, verb: 'worth.picked', subjectKey: `thread:${threadId}` }, now)
    await announce(tx, 'worth.picked', { threadId })
  })
}

export const unpickInput = z.object({ threadId: rowNumber })

/** Takes a thread out of what is worth reading this week. @throws {Failure} 403 for whoever may not pick */
export async function unpickWorthReading({ db, actor, now }: Context, input: unknown): Promise<void> {
  authorize(actor, 'commons.shape')
  const { id: staffId } = memberOf(actor)
  const { threadId } = parse(unpickInput, input)
  await transact(db, async (tx) => {
    const { count } = await tx.worthReading.deleteMany({ where: { week: mondayOf(now), threadId } })
    if (count === 0) return
    await logDeed(tx, { staffId, verb: 'worth.taken-back', subjectKey: `thread:${threadId}` }, now)
    await announce(tx, 'worth.picked', { threadId })
  })
}
