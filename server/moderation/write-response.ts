import { z } from 'zod'
import { findInstitution } from '#server/directory/find-institutions.ts'
import { refuseUnread } from '#server/forum/first-posts.ts'
import { lockThread } from '#server/forum/lock-thread.ts'
import { rowNumber } from '#server/forum/post-input.ts'
import { TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import { holds, memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { type Tx, transact } from '#server/platform/db.ts'
import { invalid, notFound } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { bakeText } from './bake-text.ts'
import { logDeed } from './log-deed.ts'
import { RESPONSE_STATUSES, SHAPING_LIMITS } from './shaping.plain.ts'
import { speaksForBodies } from './speaks-for-bodies.ts'

export const responseInput = z.object({
  threadId: rowNumber,
  body: guardedText({ ...SHAPING_LIMITS.body, line: true }),
  status: z.enum(RESPONSE_STATUSES, { error: 'field.choose' }),
  reason: guardedText(SHAPING_LIMITS.reason),
  language: z.enum(TEXT_LANGUAGES, { error: 'language.choose' }),
  /** The day by which the body says more, or nothing. */
  nextOn: z.iso.date({ error: 'response.day_wrong' }).or(z.literal('')).optional().default(''),
})

/**
 * Says what a body answers to a thread, or what it answers now: what it said before stays among its versions. A name that
 * the registry of organisations knows is written as the registry has it. The same again changes nothing.
 * @throws {Failure} 404 for a thread that may not be read, 403 for whoever may not speak for bodies or change another's
 * words, 422 for a day that has passed and for fields that cannot be taken
 */
export async function writeResponse({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { id: memberId } = memberOf(actor)
  const { threadId, body: named, nextOn: day, ...said } = parse(responseInput, input)
  bakeText('reason', said.reason)
  if (day !== '' && day < now.toISOString().slice(0, 10)) throw invalid({ nextOn: { key: 'response.day_past' } })
  const nextOn = day === '' ? null : new Date(`${day}T00:00:00Z`)
  const onBehalf = holds(actor, 'curator') || holds(actor, 'coordinator')
  await transact(db, async (tx) => {
    const thread = await lockThread(tx, threadId)
    if (!thread) throw notFound()
    authorize(actor, 'thread.read', thread)
    const verified = await speaksForBodies(tx, actor)
    authorize(actor, 'response.write', { ...thread, verified })
    await refuseUnread(tx, memberId)
    const { body, rorId } = await bodyOf(tx, named)
    const standing = await tx.officialResponse.findUnique({
      where: { threadId_body: { threadId, body } },
      select: { id: true, version: true, writtenById: true, status: true, reason: true, language: true, nextOn: true },
    })
    if (standing) authorize(actor, 'response.revise', { authorId: standing.writtenById, verified, thread })
    // Sent twice, or nothing changed: what stands is what it answers, and nobody is told again.
    if (standing && saysTheSame(standing, { ...said, nextOn })) return
    const version = (standing?.version ?? 0) + 1
    const data = { ...said, nextOn, version, changedAt: now }
    const { id } = standing
      ? await tx.officialResponse.update({ where: { id: standing.id }, data, select: { id: true } })
      : await tx.officialResponse.create({
          data: { threadId, body, rorId, writtenById: memberId, createdAt: now, ...data },
          select: { id: true },
        })
    await tx.responseVersion.create({
      data: { ...said, responseId: id, version, nextOn, onBehalf, memberId, at: now },
      select: { version: true },
    })
    if (onBehalf) {
      const details = { response: id, version, status: said.status }
      await logDeed(tx, { staffId: memberId, verb: 'response.written', subjectKey: `thread:${threadId}`, details }, now)
    }
    await announce(tx, 'response.written', { threadId, responseId: id, version, memberId })
  })
}

type Said = Pick<z.output<typeof responseInput>, 'status' | 'reason' | 'language'> & { nextOn: Date | null }

const saysTheSame = (standing: Omit<Said, 'status' | 'language'> & { status: string; language: string }, said: Said) =>
  standing.status === said.status &&
  standing.reason === said.reason &&
  standing.language === said.language &&
  standing.nextOn?.getTime() === said.nextOn?.getTime()

async function bodyOf(tx: Tx, named: string): Promise<{ body: string; rorId: string | null }> {
  const { rorId } = await findInstitution(tx, named)
  if (rorId === undefined) return { body: named, rorId: null }
  const found = await tx.institution.findUnique({ where: { rorId }, select: { name: true, nameNb: true } })
  return { body: found?.nameNb || found?.name || named, rorId }
}
